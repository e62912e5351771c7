package io.thermae.engagement.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a webhook.
 *
 * @param eventId what receivers know it by: the header {@code webhook-id}
 * @param subjectId what it is about: the booking, the document, the payment or the card; of a ping the event itself
 * @param attempts since it was put there, or there again by a replay
 * @param attemptedAt when it was tried last; null if it was not yet
 * @param httpStatus of the last answer; null if there was none
 * @param failure of the last attempt: one of a few words; null if it went well
 * @param durationMillis of the last attempt
 * @param nextAttemptAt not before; null if it does not wait. One that waits for an earlier one of its subject is later
 * @param payload as it is sent; null in lists
 */
public record WebhookDeliveryView(
        UUID id,
        UUID webhookId,
        UUID eventId,
        String eventType,
        UUID subjectId,
        Instant occurredAt,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Integer httpStatus,
        @Nullable String failure,
        @Nullable Integer durationMillis,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable String payload) {

    /** What it says is personal. */
    @Override
    public String toString() {
        return "WebhookDeliveryView[" + id + ", " + status + "]";
    }
}
