package io.thermae.tenancy.sso;

import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The providers by which one can log in, and log-ins that are on their way: any node may see them come back, once. */
@Stateless
@PermitAll
@TenantTransaction
public class LogInAttempts {

    /** How long one may be away. */
    public static final Duration VALIDITY = Duration.ofMinutes(10);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    StoredProviders providers;

    /** All by which one can log in. */
    public List<Provider> providers() {
        return providers.enabled();
    }

    /** A log-in that has begun. */
    public record Begun(UUID id, Provider provider) {}

    /** @throws NotFound if there is no such provider, or it is not enabled */
    public Begun begin(UUID providerId) {
        Provider provider = providers
                .find(providerId)
                .filter(found -> found.shown().enabled())
                .orElseThrow(() -> new NotFound("identityProvider"));
        UUID id = Ids.next();
        sql.update("delete from tenancy.sso_attempt where expires_at <= ?", clock.instant());
        sql.update(
                "insert into tenancy.sso_attempt (id, provider_id, expires_at) values (?, ?, ?)",
                id,
                providerId,
                clock.instant().plus(VALIDITY));
        return new Begun(id, provider);
    }

    /** The provider from which a log-in comes back, for the first and only time; empty if it may not. */
    public Optional<Provider> end(UUID id) {
        return sql.first(
                        "delete from tenancy.sso_attempt where id = ? and expires_at > ? returning provider_id",
                        row -> row.getObject(1, UUID.class),
                        id,
                        clock.instant())
                .flatMap(providers::find)
                .filter(provider -> provider.shown().enabled());
    }
}
