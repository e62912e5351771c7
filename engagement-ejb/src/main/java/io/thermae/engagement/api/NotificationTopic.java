package io.thermae.engagement.api;

/** What people are told of, as far as they have a say in it. */
public enum NotificationTopic {
    /** What was booked, moved or cancelled; an offered place; codes. */
    VISITS,
    /** That a visit is near. */
    REMINDERS,
    /** What a business would like to sell. */
    MARKETING
}
