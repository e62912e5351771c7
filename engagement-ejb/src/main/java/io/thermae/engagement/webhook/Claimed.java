package io.thermae.engagement.webhook;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in the hands of this node.
 *
 * @param claim what comes of it is written as long as nobody has claimed it later
 * @param isFailing whether the last attempt at its webhook has failed
 * @param eventId by which the receiver knows it
 * @param attempts before this one
 * @param secrets with which it is signed, the newest first
 */
public record Claimed(
        UUID tenantId,
        UUID webhookId,
        UUID id,
        long claim,
        boolean isFailing,
        UUID eventId,
        boolean isPing,
        int attempts,
        String payload,
        URI address,
        List<String> secrets) {

    /**
     * What has come of an attempt.
     *
     * @param httpStatus null if there was no answer
     * @param failure one of a few words; null if it went well
     * @param millis how long it took
     * @param retryAfterSeconds what the receiver asks for; null if nothing
     */
    public record Outcome(
            @Nullable Integer httpStatus, @Nullable String failure, int millis, @Nullable Long retryAfterSeconds) {

        private static final int GONE = 410;

        /** The receiver does not want anything any more (Standard Webhooks). */
        boolean isGone() {
            return httpStatus != null && httpStatus == GONE;
        }
    }

    /** The payload is personal, the address and the secrets are secret. */
    @Override
    public String toString() {
        return "Claimed[" + id + ", " + claim + "]";
    }
}
