package io.thermae.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Delayed delivery (JMS 3.1, 7.9, has it for a broker; here it lasts as long as the database, is replaced, and is taken back): "at
 * this instant, send this". What is to be sent is a row that is written in the transaction that wants it, and of each key there
 * is one. When its instant has come a job moves it into the outbox, once, on whichever node. It is meant for commands that name
 * things by their ids: whoever takes one looks how the thing is by then. Between it and other events of its subject there is no
 * order.
 *
 * <p>Delivery is never early, and late by as long as the job takes to come round. A command that is moved into the outbox just now can no
 * longer be taken back, so whoever takes it looks whether it still holds.
 */
@ApplicationScoped
public class DelayedDelivery {

    private static final String SCHEDULE =
            """
            insert into platform.delayed_event as d (purpose, thing_id, id, due_at, queue, ordering_key, message, priority)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, purpose, thing_id) do update
            set id = excluded.id, due_at = excluded.due_at, queue = excluded.queue, ordering_key = excluded.ordering_key,
                message = excluded.message, priority = excluded.priority
            """;

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /**
     * Has a command published at an instant, as {@link Outbox#publish} would then; at once, if that is over. What was scheduled under the
     * same key and was not sent yet is replaced. With the running transaction: without its commit nothing is scheduled or
     * replaced.
     *
     * @throws IllegalStateException if no transaction runs or no tenant was entered
     */
    public void schedule(DelayKey key, Instant at, DomainEvent command) {
        requireTransaction();
        UUID id = Ids.next();
        Instant due = at.truncatedTo(ChronoUnit.MICROS);
        sql.later(
                SCHEDULE,
                key.purpose(),
                key.thing(),
                id,
                due,
                command.queue(),
                command.subject(),
                Json.write(outbox.message(id, command, due)),
                command.urgency().priority());
    }

    /**
     * Takes back what is scheduled under a key, with the running transaction.
     *
     * @return false if there is nothing, or it is on its way already
     * @throws IllegalStateException if no transaction runs
     */
    public boolean cancel(DelayKey key) {
        requireTransaction();
        return sql.update(
                        "delete from platform.delayed_event where purpose = ? and thing_id = ?",
                        key.purpose(),
                        key.thing())
                == 1;
    }

    /**
     * As {@link #cancel(DelayKey)}, of several things at once.
     *
     * @param purpose for which they are scheduled, as in {@link DelayKey}
     * @return of which of them there was something that is not on its way yet
     * @throws IllegalStateException if no transaction runs
     */
    public Set<UUID> cancel(String purpose, Collection<UUID> things) {
        requireTransaction();
        return Set.copyOf(sql.query(
                """
                with those as (
                    select tenant_id, purpose, thing_id from platform.delayed_event
                    where purpose = ? and thing_id = any (?) order by thing_id for update)
                delete from platform.delayed_event d using those
                where d.tenant_id = those.tenant_id and d.purpose = those.purpose and d.thing_id = those.thing_id
                returning d.thing_id
                """,
                row -> row.getObject(1, UUID.class),
                purpose,
                things.toArray(UUID[]::new)));
    }

    private void requireTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Delivery is delayed inside a transaction");
        }
    }
}
