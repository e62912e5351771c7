package io.thermae.engagement.sms;

import io.thermae.engagement.message.Accepted;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import java.util.UUID;

/** Who delivers text messages. There may be several; {@code thermae.sms.provider} names the one that is used. */
public interface SmsProvider {

    /** The name in the configuration, for example {@code smpp}. */
    String name();

    /**
     * Whether what people answer to its messages is heard here: they come from whom one can write to, and it brings what comes back.
     */
    boolean hearsAnswers();

    /**
     * Hands over a message, and returns by which ids the provider knows it.
     *
     * @param id of the message's row
     * @throws RecipientRefused if this message can never be delivered; says nothing about the provider
     * @throws RuntimeException if it is worth trying again
     */
    Accepted submit(UUID id, Sms sms) throws RecipientRefused;
}
