package io.thermae.web.webhook;

import io.thermae.engagement.api.DeliveryStatus;
import io.thermae.engagement.api.WebhookDeliveryView;
import io.thermae.engagement.api.WebhookPayload;
import io.thermae.kernel.Language;
import io.thermae.web.json.Times;
import io.thermae.web.text.Catalogue;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event on its way to a webhook. */
public record WebhookDeliveryJson(
        UUID id,
        UUID webhookId,
        @Schema(description = "What the program knows it by: the header webhook-id") UUID eventId,
        @Schema(example = "booking.placed") String eventType,
        @Nullable
                @Schema(
                        description =
                                "What it is about: the booking, the invoice or credit note, the payment, the customer; null for a webhook.ping")
                UUID subjectId,
        @Nullable @Schema(description = "The same of booking.*; null for all else") UUID bookingId,
        OffsetDateTime occurredAt,
        DeliveryStatus status,
        @Schema(description = "Since it was put there, or there again by a replay") int attempts,
        @Nullable OffsetDateTime lastAttemptAt,
        @Nullable @Schema(description = "Of the last attempt; null when there was no answer") Integer lastHttpStatus,
        @Nullable @Schema(description = "How long the last attempt took") Integer lastDurationMs,
        @Nullable DeliveryProblem lastError,
        @Nullable
                @Schema(
                        description =
                                "Not before; null when it does not wait. One that waits for an earlier one of its subject is later")
                OffsetDateTime nextAttemptAt,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable @Schema(implementation = WebhookPayload.class, description = "As it is sent; null in lists")
                JsonObject payload) {

    private static final String OF_BOOKINGS = "booking.";

    /**
     * Why an attempt has failed.
     *
     * @param message in the caller's language
     */
    public record DeliveryProblem(
            @Schema(enumeration = {"address_not_allowed", "host_unknown", "unreachable", "too_slow", "refused"})
                    String code,
            String message) {}

    static WebhookDeliveryJson of(WebhookDeliveryView delivery, ZoneId zone, Language language) {
        String payload = delivery.payload();
        UUID subject = delivery.subjectId().equals(delivery.eventId()) ? null : delivery.subjectId();
        return new WebhookDeliveryJson(
                delivery.id(),
                delivery.webhookId(),
                delivery.eventId(),
                delivery.eventType(),
                subject,
                delivery.eventType().startsWith(OF_BOOKINGS) ? subject : null,
                Times.at(delivery.occurredAt(), zone),
                delivery.status(),
                delivery.attempts(),
                Times.orNull(delivery.attemptedAt(), zone),
                delivery.httpStatus(),
                delivery.durationMillis(),
                problem(delivery.failure(), delivery.httpStatus(), language),
                Times.orNull(delivery.nextAttemptAt(), zone),
                Times.orNull(delivery.deliveredAt(), zone),
                payload == null ? null : object(payload));
    }

    private static @Nullable DeliveryProblem problem(
            @Nullable String code, @Nullable Integer httpStatus, Language language) {
        if (code == null) {
            return null;
        }
        Map<String, Object> parameters = Map.of("status", Objects.requireNonNullElse(httpStatus, 0));
        return new DeliveryProblem(code, Catalogue.text(language, "webhook." + code, parameters));
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
