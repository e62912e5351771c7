package io.thermae.engagement.message;

import io.thermae.kernel.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A push, written and ready to be sent.
 *
 * @param kind which message it is, for example {@code booking-placed-notice}
 * @param eventId of what has happened; with the addressee it is that of the notification
 * @param addresseeId the user
 * @param subscriptionId to which of his browsers
 * @param recipient whose push service it is at
 * @param language of the title
 * @param senderName in whose name it is sent
 * @param title one line
 * @param start of the visit or the time off of which it tells, as it was then; null if it tells of neither
 * @param createdAt when it was written
 */
public record Push(
        String kind,
        UUID eventId,
        UUID addresseeId,
        UUID subscriptionId,
        String recipient,
        Language language,
        String senderName,
        String title,
        @Nullable Instant start,
        Instant createdAt) {}
