package io.thermae.engagement.api;

import io.thermae.finance.api.CardRefusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person of the business is told.
 *
 * @param subjectId the booking, the time off or the webhook
 * @param number of the booking; null for the others
 * @param start of the visit or the time off as it was then; null for the others
 * @param refusal why a card was refused, of an invoice of the platform that is overdue; null for the others, and if none was
 * @param readAt null until he has read it
 */
public record NotificationView(
        UUID id,
        NotificationKind kind,
        UUID subjectId,
        @Nullable String number,
        @Nullable Instant start,
        @Nullable CardRefusal refusal,
        Instant createdAt,
        @Nullable Instant readAt) {

    /** One that tells of no card. */
    public NotificationView(
            UUID id,
            NotificationKind kind,
            UUID subjectId,
            @Nullable String number,
            @Nullable Instant start,
            Instant createdAt,
            @Nullable Instant readAt) {
        this(id, kind, subjectId, number, start, null, createdAt, readAt);
    }
}
