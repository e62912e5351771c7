package io.thermae.engagement.api;

import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends messages with sample words to who writes their templates. */
@Local
public interface TemplateTests {

    /** So many in an hour a person. */
    int MOST = 10;

    /**
     * Sends a message to the signed-in person, on the way that all go: a mail, or a text message to the number in the profile.
     *
     * @param draft null for the words that count
     * @return id of the message
     * @throws io.thermae.kernel.InvalidInput as {@link MessageTemplates#save}
     * @throws io.thermae.kernel.RuleBroken {@code TOO_MANY_ATTEMPTS}; {@code TEMPLATE_NOT_TESTABLE} with the {@code reason}:
     *     {@code email_not_verified} if the person's address has not proved to be his; of a text message {@code no_phone} if the
     *     profile has no number, {@code no_text_messages} if the installation has no provider of them; {@code PLAN_LIMIT_REACHED} if the plan
     *     allows no more text messages
     */
    UUID send(MessageTemplates.Which which, MessageTemplates.@Nullable Draft draft);
}
