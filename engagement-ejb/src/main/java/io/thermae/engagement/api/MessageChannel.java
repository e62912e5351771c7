package io.thermae.engagement.api;

/** How a message goes. */
public enum MessageChannel {
    EMAIL,
    SMS
}
