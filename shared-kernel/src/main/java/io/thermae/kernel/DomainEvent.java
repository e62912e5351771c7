package io.thermae.kernel;

import java.util.UUID;

/**
 * Something that has happened, told to the rest of the platform through the {@link Outbox}. Events are records named in
 * the past tense; what they hold is their published, versioned form in JSON.
 */
public interface DomainEvent {

    /** The thing that the event is about; events of one subject are delivered in their order, if they are of one urgency. */
    UUID subject();

    /** Where the event goes. */
    default String queue() {
        return Queues.ENGAGEMENT_EVENTS;
    }

    /** How soon it wants to be dealt with. Events of one subject keep their order among those of one urgency. */
    default Urgency urgency() {
        return Urgency.USUAL;
    }

    /** Name of the type in the message. */
    default String type() {
        return getClass().getSimpleName();
    }

    /** Version of the JSON form; raised when a field changes its meaning or goes away. */
    default int version() {
        return 1;
    }
}
