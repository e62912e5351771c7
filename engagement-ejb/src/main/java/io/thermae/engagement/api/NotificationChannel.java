package io.thermae.engagement.api;

/** How people are told. */
public enum NotificationChannel {
    EMAIL,
    SMS
}
