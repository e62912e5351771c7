package io.thermae.kernel;

/** How soon an event wants to be dealt with, when more of them wait than are dealt with at once. */
public enum Urgency {
    /** Somebody sits and waits for it, or its time is short: a code, a link to sign in with, a place that is held for some minutes. */
    NOW(9),

    USUAL(4),

    /** One of many, but it has its time, as what tells of a visit that is near: it does not wait for those that have none. */
    TIMED(3),

    /** One of many that are sent together: it may wait until the others are through. */
    BULK(1);

    private final int priority;

    Urgency(int priority) {
        this.priority = priority;
    }

    /** The same for a broker (JMS 3.1, 3.4.9): 0 to 9, the higher first. */
    public int priority() {
        return priority;
    }
}
