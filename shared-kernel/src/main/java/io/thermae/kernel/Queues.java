package io.thermae.kernel;

import java.util.List;

/** The names of the broker's queues, one per kind of work. They are made by the broker's configuration. */
public final class Queues {

    /** Figures that somebody wants to have worked out now: what is to be done stands in the database. */
    public static final String ANALYTICS = "analytics";

    /** Events of which people may have to be told. */
    public static final String ENGAGEMENT_EVENTS = "engagement.events";

    /** Events of which programs outside are to be told. */
    public static final String ENGAGEMENT_WEBHOOKS = "engagement.webhooks";

    /** E-mails that are ready to be sent, one message each. */
    public static final String NOTIFICATIONS_EMAIL = "notifications.email";

    /** E-mails of which many are sent together, one message each: however many wait, no other mail stands behind them. */
    public static final String NOTIFICATIONS_BULK = "notifications.bulk";

    /** E-mails of which many are sent before a certain time, as before a visit: no campaign delays them, and they delay no code. */
    public static final String NOTIFICATIONS_REMINDERS = "notifications.reminders";

    /** Text messages that are ready to be sent, one message each. */
    public static final String NOTIFICATIONS_SMS = "notifications.sms";

    /** Pushes that are ready to be sent, one message each. */
    public static final String NOTIFICATIONS_PUSH = "notifications.push";

    /** All of them. */
    public static final List<String> ALL = List.of(
            ANALYTICS,
            ENGAGEMENT_EVENTS,
            ENGAGEMENT_WEBHOOKS,
            NOTIFICATIONS_BULK,
            NOTIFICATIONS_EMAIL,
            NOTIFICATIONS_PUSH,
            NOTIFICATIONS_REMINDERS,
            NOTIFICATIONS_SMS);

    private Queues() {}
}
