package io.thermae.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * The transactional outbox (Richardson, "Transactional outbox"): an event is a row written in the transaction that
 * causes it, so it exists if and only if the change does. The relay sends it on after the commit.
 */
@ApplicationScoped
public class Outbox {

    private static final Object WAKES = Outbox.class.getName();

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentTrace trace;

    @Inject
    Clock clock;

    @Inject
    OutboxSignal signal;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /**
     * Publishes an event with the running transaction.
     *
     * @throws IllegalStateException if no transaction runs or no tenant was entered
     */
    public void publish(DomainEvent event) {
        write(
                Ids.next(),
                event,
                "insert into platform.outbox (id, queue, ordering_key, message, priority) values (?, ?, ?, ?, ?)");
    }

    /**
     * As {@link #publish}, if somebody in the business waits for events of its queue; else nothing is written.
     *
     * @see #await
     */
    public void publishIfAwaited(DomainEvent event) {
        publishIfAwaited(Ids.next(), event);
    }

    /**
     * As {@link #publishIfAwaited(DomainEvent)}, of what is known by an id already.
     *
     * @param id of the event, from {@link Ids#next} in the running transaction
     */
    public void publishIfAwaited(UUID id, DomainEvent event) {
        write(
                id,
                event,
                """
                insert into platform.outbox (id, queue, ordering_key, message, priority)
                select n.id, n.queue, n.ordering_key, n.message, n.priority
                from (values (?::uuid, ?::text, ?::uuid, ?::text, ?::smallint))
                    as n (id, queue, ordering_key, message, priority)
                join platform.awaited_queue a on a.queue = n.queue
                """);
    }

    /**
     * Whether somebody in the business waits for events of a queue: for who would have to read first what an event says, or has
     * thousands of them. What is published is published {@link #publishIfAwaited} in any case.
     */
    public boolean isAwaited(String queue) {
        return !sql.query("select 1 from platform.awaited_queue where queue = ?", row -> true, queue)
                .isEmpty();
    }

    /** From the end of the running transaction on, somebody in the business waits for events of a queue, or nobody does. */
    public void await(String queue, boolean awaited) {
        sql.update(
                awaited
                        ? "insert into platform.awaited_queue (queue) values (?) on conflict do nothing"
                        : "delete from platform.awaited_queue where queue = ?",
                queue);
    }

    private void write(UUID id, DomainEvent event, String insert) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is published inside a transaction");
        }
        EventMessage message = message(id, event, clock.instant());
        sql.later(
                insert,
                id,
                event.queue(),
                event.subject(),
                Json.write(message),
                event.urgency().priority());
        wakeRelayAfterCommit();
    }

    /** An event as it goes out: with the caller's business, request and trace. */
    EventMessage message(UUID id, DomainEvent event, Instant occurredAt) {
        return new EventMessage(
                id,
                event.type(),
                event.version(),
                caller.tenant().value(),
                occurredAt,
                caller.get().requestId(),
                Json.write(event),
                trace.get().traceparent());
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(WAKES) != null) {
            return;
        }
        transaction.putResource(WAKES, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing: the row is written already
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.raise();
                }
            }
        });
    }
}
