package io.thermae.engagement.message;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Takes back what says when a visit is and still waits to be sent, since that is another time now, or none. */
@ApplicationScoped
public class WithdrawReminders {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Takes back what was written before the change; not what is handed over at this moment.
     *
     * @param bookings of the visits that were changed
     */
    public void withdraw(Collection<UUID> bookings, Instant changedAt) {
        sql.update(
                """
                update engagement.message m set status = 'FAILED', failed_at = ?, failure = ?
                where m.subject_id = any (?) and m.kind = any (?) and m.status = 'QUEUED' and m.created_at <= ?
                  and not exists (select 1 from engagement.sending s
                                  where s.message_id = m.id and s.until > clock_timestamp())
                """,
                clock.instant(),
                "The visit was changed before it could be sent",
                bookings.toArray(UUID[]::new),
                KindPolicy.beforeVisits(),
                changedAt);
    }
}
