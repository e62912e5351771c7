package io.thermae.tenancy.people;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.EmailToVerify;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends people links to the addresses that they say are theirs. */
@ApplicationScoped
public class VerificationLinks {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = "thermae.email-verification.hours")
    int hours;

    /** Sends one for a person who is stored already; those sent before are worthless. */
    void send(EntityManager entities, User user, String email) {
        Instant now = clock.instant();
        discard(user, now);
        UUID id = Ids.next();
        VerificationLink link = new VerificationLink(id, user.id(), email, now, Duration.ofHours(hours));
        entities.persist(link);
        entities.flush();
        outbox.publish(sql.query(
                        "select name, time_zone from tenancy.tenant",
                        business -> new EmailToVerify(
                                id,
                                caller.tenant().value(),
                                business.getString("name"),
                                user.addressee(email, business.getString("time_zone")),
                                link.expiresAt()))
                .get(0));
    }

    /** Makes all links of a person worthless. */
    void discard(User user, Instant now) {
        sql.update(
                "update tenancy.email_verification set used_at = ? where user_id = ? and used_at is null",
                now,
                user.id());
    }
}
