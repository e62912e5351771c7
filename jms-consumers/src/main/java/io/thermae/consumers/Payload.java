package io.thermae.consumers;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;

/** What the events of a queue hold that has only one type of them. */
final class Payload {

    /** The version of all events' forms that is understood; older ones are read as far as they go. */
    private static final int VERSION = 1;

    private Payload() {}

    /**
     * Reads an event. What a newer version of the platform has put there is refused: it waits at the broker for a node that knows it.
     *
     * @throws IllegalArgumentException if it is of another type, or its form is newer than this code
     * @throws jakarta.json.bind.JsonbException if it is broken
     */
    static <E extends DomainEvent> E read(EventMessage event, Class<E> type) {
        if (!event.type().equals(type.getSimpleName()) || event.version() > VERSION) {
            throw new IllegalArgumentException(
                    "No " + type.getSimpleName() + " but " + event.type() + " in version " + event.version());
        }
        return Json.read(event.payload(), type);
    }
}
