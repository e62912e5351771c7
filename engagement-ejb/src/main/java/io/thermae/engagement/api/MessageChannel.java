package io.thermae.engagement.api;

/** How a message goes. */
public enum MessageChannel {
    EMAIL,
    SMS,
    /** To a browser in which the person has subscribed. */
    PUSH
}
