package io.thermae.engagement.push;

import io.thermae.engagement.api.NotificationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A push whose turn it is.
 *
 * @param life for how long it is worth anything still
 */
public record ReadyPush(Browser browser, Payload payload, Duration life) {

    /**
     * What the browser is told, as JSON: what stands in the list of notifications, and no more.
     *
     * @param id of the notification; null if its reader wants none where he is signed in
     * @param subjectId the booking, the time off or the webhook; of a test the person
     * @param start of the visit or the time off, as it was then; null for the others
     */
    public record Payload(
            @Nullable UUID id,
            NotificationKind kind,
            String title,
            UUID subjectId,
            @Nullable Instant start,
            Instant createdAt) {}
}
