package io.thermae.engagement.api;

/** How far a message has come. */
public enum MessageStatus {
    /** It waits; while who delivers it is away, for up to a day. */
    QUEUED,
    /** Who delivers it has taken it. */
    SENT,
    /** Who delivers it says that it has arrived; only of text messages, and not by every provider. */
    DELIVERED,
    /** It can never be delivered, or was not, as who was to deliver it says. */
    FAILED
}
