package io.thermae.engagement.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a program outside that is told what happens.
 *
 * @param address for the eyes of who keeps it only; null if what it was sealed under is lost: it has to be written anew
 * @param eventTypes by their wire names
 * @param oldSecretUntil until when the secret of before the last rotation signs too; null if it does not any more
 * @param failures how many attempts in a row have failed
 * @param failingSince when that began; null if it does not fail
 * @param waiting how many deliveries wait
 */
public record WebhookView(
        UUID id,
        String name,
        @Nullable String address,
        List<String> eventTypes,
        WebhookStatus status,
        @Nullable Instant oldSecretUntil,
        int failures,
        @Nullable Instant failingSince,
        long waiting,
        Instant createdAt,
        long version) {

    /** The address often holds a token. */
    @Override
    public String toString() {
        return "WebhookView[" + id + ", " + status + "]";
    }
}
