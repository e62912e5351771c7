package io.thermae.engagement.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Hands one queued push to the push service of a browser. */
@Local
public interface SendPush {

    /**
     * Sends the message, unless it was sent or given up before. What can never arrive is noted with the message; a subscription
     * that there is not any more is deleted.
     *
     * @throws RuntimeException if the push service cannot be reached or does not take the message now: try again later
     */
    void send(UUID messageId);
}
