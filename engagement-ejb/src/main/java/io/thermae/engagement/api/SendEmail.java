package io.thermae.engagement.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Hands one queued e-mail to the mail server. */
@Local
public interface SendEmail {

    /**
     * Sends the e-mail, unless it was sent or given up before. An address that the mail server refuses for good is noted
     * with the message.
     *
     * @throws RuntimeException if the mail server cannot be reached or does not take the mail now: try again later
     */
    void send(UUID messageId);
}
