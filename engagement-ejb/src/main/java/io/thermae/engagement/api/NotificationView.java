package io.thermae.engagement.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person of the business is told.
 *
 * @param title one line, in the language in which it is read
 * @param subjectId the booking, the time off, the webhook or the payment; of a test the person
 * @param start of the visit or the time off as it was then; null for the others
 * @param readAt null until he has read it
 */
public record NotificationView(
        UUID id,
        NotificationKind kind,
        String title,
        UUID subjectId,
        @Nullable Instant start,
        Instant createdAt,
        @Nullable Instant readAt) {}
