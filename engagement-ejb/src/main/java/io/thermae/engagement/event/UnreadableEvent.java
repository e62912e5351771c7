package io.thermae.engagement.event;

import io.thermae.kernel.EventMessage;

/**
 * An event cannot be understood: its type or its form is newer than this code, or it is broken. Says nothing of what is in the
 * event, which may be personal: the broker has the message itself, delivers it again for a day, and lays it aside then.
 */
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(EventMessage message) {
        super("Event " + message.id() + " of type " + message.type() + " cannot be read in version "
                + message.version());
    }
}
