package io.thermae.web.message;

import io.thermae.engagement.api.PushSubscriptions;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself: {@code PushSubscription.toJSON()}. */
public record PushSubscriptionRequest(
        @Size(max = 2000)
                @Schema(
                        description = "The address at the browser's push service",
                        example = "https://fcm.googleapis.com/fcm/send/cXB1c2g6ZXhhbXBsZQ")
                String endpoint,
        @Nullable @Schema(description = "Is not looked at: the push service says when it has ended", nullable = true)
                Long expirationTime,
        PushKeysJson keys) {

    /** The browser's keys. */
    public record PushKeysJson(
            @Size(max = 200)
                    @Schema(
                            description = "An uncompressed point of P-256 in base64url",
                            example =
                                    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
                    String p256dh,
            @Size(max = 100) @Schema(description = "16 octets in base64url", example = "BTBZMqHH6r4Tts7J_aSIgg")
                    String auth) {

        /** Whoever knows them can write to the browser. */
        @Override
        public String toString() {
            return "PushKeysJson[]";
        }
    }

    PushSubscriptions.Draft draft() {
        return new PushSubscriptions.Draft(endpoint, keys.p256dh(), keys.auth());
    }

    /** Whoever knows it can push. */
    @Override
    public String toString() {
        return "PushSubscriptionRequest[]";
    }
}
