package io.thermae.engagement.api;

import io.thermae.kernel.EventMessage;
import jakarta.ejb.Local;

/** Tells the people whom an event concerns. */
@Local
public interface TakeEvent {

    /**
     * Writes the messages that an event asks for and queues them. An event that was taken before changes nothing.
     *
     * @throws RuntimeException if the event's type or form is newer than this version of the platform, or it cannot be read
     */
    void take(EventMessage message);
}
