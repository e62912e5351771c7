package io.thermae.booking.external;

import io.thermae.booking.api.CalendarFailure;

/** How much work one calendar may make: so many occurrences are looked at, and so many times may be busy. */
final class Budget {

    /** Occurrences of the past, of which nothing is kept. */
    private static final int STEPS = 200_000;

    private int times;
    private int steps = STEPS;

    /** @param times that may be busy */
    Budget(int times) {
        this.times = times;
    }

    void takeTime() throws CalendarUnread {
        if (--times < 0) {
            throw new CalendarUnread(CalendarFailure.TOO_MANY_EVENTS);
        }
    }

    void takeStep() throws CalendarUnread {
        if (--steps < 0) {
            throw new CalendarUnread(CalendarFailure.TOO_MANY_EVENTS);
        }
    }
}
