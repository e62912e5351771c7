package io.thermae.tenancy.sso;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.IdentityProviderView;
import io.thermae.tenancy.api.IdentityProviders;
import io.thermae.tenancy.oidc.Outgoing;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the providers. Who decides by whom people come in decides who they are, so nobody does it in an owner's name. */
@Stateless
@PermitAll
@TenantTransaction
public class IdentityProvidersBean implements IdentityProviders {

    @Inject
    StoredProviders providers;

    @Inject
    CurrentCaller caller;

    @Inject
    ExpectedVersion expected;

    @Inject
    Outgoing outgoing;

    @Inject
    Sql sql;

    @Override
    public List<IdentityProviderView> list() {
        return providers.all().stream().map(Provider::shown).toList();
    }

    @Override
    public IdentityProviderView get(UUID id) {
        return providers.find(id).map(Provider::shown).orElseThrow(() -> new NotFound("identityProvider"));
    }

    @Override
    public IdentityProviderView add(Settings settings) {
        caller.requireInPerson();
        check(settings);
        if (providers.lockAndCount() >= MAX_PROVIDERS) {
            throw new RuleBroken(ErrorCode.TOO_MANY_IDENTITY_PROVIDERS, Map.of("max", MAX_PROVIDERS));
        }
        UUID id = Ids.next();
        providers.store(id, settings, settings.clientSecret());
        return get(id);
    }

    @Override
    public IdentityProviderView replace(UUID id, Settings settings) {
        caller.requireInPerson();
        check(settings);
        Provider stored = load(id);
        providers.store(id, settings, secret(stored, settings));
        return get(id);
    }

    @Override
    public void remove(UUID id) {
        caller.requireInPerson();
        load(id);
        providers.delete(id);
    }

    /** A secret is the issuer's and the client's: who changes either would have it sent to somebody else. */
    private static @Nullable String secret(Provider stored, Settings settings) {
        boolean same = stored.shown().issuer().equals(settings.issuer())
                && stored.shown().clientId().equals(settings.clientId());
        return settings.clientSecret() != null ? settings.clientSecret() : same ? stored.clientSecret() : null;
    }

    private Provider load(UUID id) {
        Provider stored = providers.lock(id).orElseThrow(() -> new NotFound("identityProvider"));
        expected.require(stored.shown().version());
        return stored;
    }

    private void check(Settings settings) {
        boolean platform = caller.tenant().equals(TenantId.PLATFORM);
        List<FieldViolation> violations =
                new ArrayList<>(ProviderPolicy.violations(settings, platform, outgoing.policy()));
        List<UUID> known =
                sql.query("select id from tenancy.branch where not archived", row -> row.getObject(1, UUID.class));
        for (int i = 0; i < settings.roleMappings().size(); i++) {
            if (!known.containsAll(settings.roleMappings().get(i).branchIds())) {
                violations.add(new FieldViolation("roleMappings[" + i + "].branchIds", "unknown_branch"));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
