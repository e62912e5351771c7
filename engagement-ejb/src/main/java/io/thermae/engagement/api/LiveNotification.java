package io.thermae.engagement.api;

/**
 * A notification as it is brought to who listens.
 *
 * @param position its number among those of the person: they count up, and are never given again
 */
public record LiveNotification(long position, NotificationView notification) {}
