package io.thermae.consumers;

/**
 * How many messages of a queue a node works off at once. The server puts in what configuration says, when it deploys; the number
 * behind the colon is for who says nothing. On servers that do not know {@code MPCONFIG} a deployment descriptor says it.
 */
final class Sessions {

    static final String EVENTS = "${MPCONFIG=thermae.consumers.events:4}";
    static final String WEBHOOKS = "${MPCONFIG=thermae.consumers.webhooks:4}";
    static final String EMAIL = "${MPCONFIG=thermae.consumers.email:4}";
    static final String BULK = "${MPCONFIG=thermae.consumers.bulk:2}";
    static final String REMINDERS = "${MPCONFIG=thermae.consumers.reminders:2}";
    static final String PUSH = "${MPCONFIG=thermae.consumers.push:4}";
    static final String SMS = "${MPCONFIG=thermae.consumers.sms:2}";
    static final String ANALYTICS = "${MPCONFIG=thermae.consumers.analytics:1}";

    private Sessions() {}
}
