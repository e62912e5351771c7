package io.thermae.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Makes consumers idempotent: an event's effect and the note that it was taken are one transaction (Hohpe and Woolf,
 * "Idempotent Receiver").
 */
@ApplicationScoped
public class Inbox {

    @Inject
    Sql sql;

    /**
     * Notes that a consumer takes an event.
     *
     * @param consumer stable name of the consumer
     * @return false if it has been taken before: then there is nothing to do
     */
    public boolean take(String consumer, UUID eventId) {
        return sql.update(
                        "insert into platform.inbox (consumer, event_id) values (?, ?) on conflict do nothing",
                        consumer,
                        eventId)
                == 1;
    }
}
