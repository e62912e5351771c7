package io.thermae.tenancy.secondfactor;

import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The step between a right password and a session: a code is asked for, for a few minutes. */
@Stateless
@PermitAll
@TenantTransaction
public class Challenges {

    /** How long one may take to type a code. */
    public static final Duration VALIDITY = Duration.ofMinutes(5);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    SecondFactor secondFactor;

    /** Asks the person for a code; empty if the person has no second factor. */
    public Optional<UUID> open(UUID userId) {
        if (!secondFactor.isOn(userId)) {
            return Optional.empty();
        }
        UUID id = Ids.next();
        sql.update(
                "insert into tenancy.log_in_challenge (id, user_id, expires_at) values (?, ?, ?)",
                id,
                userId,
                clock.instant().plus(VALIDITY));
        return Optional.of(id);
    }

    /** Who is asked; empty if the challenge is unknown, past or used. */
    public Optional<UUID> personOf(UUID challengeId) {
        return sql.first(
                "select user_id from tenancy.log_in_challenge where id = ? and used_at is null and expires_at > ?",
                row -> row.getObject(1, UUID.class),
                challengeId,
                clock.instant());
    }

    /** Uses it up; false if somebody else just has. */
    public boolean use(UUID challengeId) {
        return sql.update(
                        "update tenancy.log_in_challenge set used_at = ? where id = ? and used_at is null",
                        clock.instant(),
                        challengeId)
                == 1;
    }
}
