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
     * Sends a message to the signed-in person, on the way that all go: a mail, or a text message to the number in the profile; or puts
     * a notice among what he is told where he is signed in, from where it is pushed to his browsers.
     *
     * @param draft null for the words that count
     * @throws io.thermae.kernel.InvalidInput as {@link MessageTemplates#save}
     * @throws io.thermae.kernel.RuleBroken {@code TOO_MANY_ATTEMPTS}; {@code TEMPLATE_NOT_TESTABLE} with the {@code reason}:
     *     {@code email_not_verified} if the person's address has not proved to be his; of a text message {@code no_phone} if the
     *     profile has no number, {@code no_text_messages} if the installation has no provider of them; {@code PLAN_LIMIT_REACHED} if the plan
     *     allows no more text messages
     */
    Sent send(MessageTemplates.Which which, MessageTemplates.@Nullable Draft draft);

    /**
     * What is on its way.
     *
     * @param messageId of the mail or the text message; null for a notice
     * @param notificationId of the notice; null for all others
     */
    record Sent(@Nullable UUID messageId, @Nullable UUID notificationId) {

        /** A mail or a text message. */
        public static Sent message(UUID id) {
            return new Sent(id, null);
        }

        /** A notice. */
        public static Sent notification(UUID id) {
            return new Sent(null, id);
        }
    }
}
