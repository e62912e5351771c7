package io.thermae.engagement.event;

import io.thermae.kernel.EventMessage;

/**
 * An event cannot be understood. Says nothing of what is in the event, which may be personal: the message itself waits in
 * the dead-letter queue.
 */
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(EventMessage message) {
        super("Event " + message.id() + " of type " + message.type() + " cannot be read in version "
                + message.version());
    }
}
