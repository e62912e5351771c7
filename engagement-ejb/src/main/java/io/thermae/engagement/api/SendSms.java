package io.thermae.engagement.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Hands one queued text message to the provider. */
@Local
public interface SendSms {

    /**
     * Sends the message, unless it was sent or given up before. A number that the provider refuses for good is noted with
     * the message.
     *
     * @throws RuntimeException if the provider cannot be reached or does not take the message now: try again later
     */
    void send(UUID messageId);
}
