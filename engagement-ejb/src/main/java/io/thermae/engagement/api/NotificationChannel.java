package io.thermae.engagement.api;

/** How people are told. */
public enum NotificationChannel {
    EMAIL,
    SMS,
    /** Where people of the business are signed in. */
    IN_APP,
    /** What can be found there, brought to the browsers in which they have subscribed; also to who wants none of it there. */
    PUSH
}
