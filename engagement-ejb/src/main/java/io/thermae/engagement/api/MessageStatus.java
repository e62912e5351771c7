package io.thermae.engagement.api;

/** How far a message has come. */
public enum MessageStatus {
    /** It waits; while who delivers it is away, for up to a day. */
    QUEUED,
    /** Who delivers it has taken it. */
    SENT,
    /** It can never be delivered. */
    FAILED
}
