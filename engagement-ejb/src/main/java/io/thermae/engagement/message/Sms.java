package io.thermae.engagement.message;

import io.thermae.kernel.Language;
import java.util.UUID;

/**
 * A text message, written and ready to be sent.
 *
 * @param kind which message it is, for example {@code client-to-verify}
 * @param addresseeId the person, by the id that the person has in the module that the event is from
 * @param recipient telephone number in E.164 form, with a plus
 * @param language of the message
 * @param senderName in whose name it is sent
 * @param text what it says
 */
public record Sms(String kind, UUID addresseeId, String recipient, Language language, String senderName, String text) {

    /** The number and the text are not for logs. */
    @Override
    public String toString() {
        return "Sms[" + kind + "]";
    }
}
