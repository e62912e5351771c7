package io.thermae.web.webhook;

import io.thermae.engagement.api.WebhookStatus;
import io.thermae.engagement.api.WebhookView;
import io.thermae.engagement.api.Webhooks;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook. */
public record WebhookJson(
        UUID id,
        String name,
        @Schema(
                        description =
                                "Null if it cannot be read any more, since the installation has lost its key: write it anew")
                @Nullable
                String url,
        @Schema(example = "[\"booking.placed\", \"booking.moved\", \"booking.cancelled\"]") List<String> eventTypes,
        @Schema(
                        description = "PAUSED by people, FAILED by the platform, since it did not listen: nothing is"
                                + " brought there, and what happens is kept until it is resumed")
                WebhookStatus status,
        @Nullable @Schema(description = "Until when the secret of before the last rotation signs, too")
                OffsetDateTime oldSecretUntil,
        @Schema(description = "How many attempts in a row have failed") int failures,
        @Nullable OffsetDateTime failingSince,
        @Schema(description = "How many deliveries wait") long waiting,
        OffsetDateTime createdAt,
        @Schema(
                        description =
                                "Of what people say of it, for If-Match; without an ETag, since the rest changes by itself",
                        required = true)
                Long version) {

    /** A webhook with its new secret. */
    public record SecretWebhookJson(
            WebhookJson webhook,
            @Schema(
                            description = "Told this once. Standard Webhooks: the key of HMAC-SHA256 is what follows"
                                    + " whsec_, decoded from Base64",
                            example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD1yPEVqGHyzc=")
                    String secret) {

        static SecretWebhookJson of(Webhooks.Made made, ZoneId zone) {
            return new SecretWebhookJson(WebhookJson.of(made.webhook(), zone), made.secret());
        }

        /** The secret is one. */
        @Override
        public String toString() {
            return "SecretWebhookJson[" + webhook.id() + "]";
        }
    }

    static WebhookJson of(WebhookView webhook, ZoneId zone) {
        return new WebhookJson(
                webhook.id(),
                webhook.name(),
                webhook.address(),
                webhook.eventTypes(),
                webhook.status(),
                Times.orNull(webhook.oldSecretUntil(), zone),
                webhook.failures(),
                Times.orNull(webhook.failingSince(), zone),
                webhook.waiting(),
                Times.at(webhook.createdAt(), zone),
                webhook.version());
    }

    /** The address often holds a token. */
    @Override
    public String toString() {
        return "WebhookJson[" + id + ", " + status + "]";
    }
}
