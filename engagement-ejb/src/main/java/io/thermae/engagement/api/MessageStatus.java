package io.thermae.engagement.api;

/** How far a message has come. */
public enum MessageStatus {
    /** It waits; while who delivers it is away, for up to a day. */
    QUEUED,
    /** Who delivers it has taken it. */
    SENT,
    /** Who delivers it says that it has arrived; of text messages and mails, and not by everybody. Of pushes nobody tells. */
    DELIVERED,
    /** It can never be delivered, or was not, as who was to deliver it says; also of what he had said before that it has arrived. */
    FAILED
}
