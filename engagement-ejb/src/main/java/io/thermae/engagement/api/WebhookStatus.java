package io.thermae.engagement.api;

/** Whether something is brought to a webhook. What happens is kept for it in any case. */
public enum WebhookStatus {
    ACTIVE,
    /** Somebody has paused it. */
    PAUSED,
    /** It has failed for so long, or has said that it is gone, that the platform has paused it. */
    FAILED
}
