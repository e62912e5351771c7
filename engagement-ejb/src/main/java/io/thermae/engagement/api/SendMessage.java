package io.thermae.engagement.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Hands one queued message to who delivers it: the mail server, the provider of text messages, or the push service of a browser. */
@Local
public interface SendMessage {

    /**
     * Sends the message, unless it was sent or given up before. What can never arrive is noted with the message.
     *
     * @param channel for which it waits; not {@link NotificationChannel#IN_APP}, which nothing waits for
     * @throws RuntimeException if whoever delivers it cannot be reached or does not take it now: try again later
     */
    void send(NotificationChannel channel, UUID messageId);
}
