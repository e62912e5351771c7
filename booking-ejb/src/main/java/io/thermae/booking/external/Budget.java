package io.thermae.booking.external;

import io.thermae.booking.api.CalendarFailure;
import io.thermae.kernel.outside.Deadline;

/** How much work one calendar may make: so many occurrences are looked at, so many times may be busy, and for so long. */
final class Budget {

    /** Occurrences of the past, of which nothing is kept. */
    private static final int STEPS = 200_000;

    /** A rule is work before it gives anything, or when it gives nothing at all. */
    private static final int STEPS_OF_A_RULE = 10;

    private final Deadline deadline;
    private int times;
    private int steps = STEPS;

    /** @param times that may be busy */
    Budget(int times, Deadline deadline) {
        this.times = times;
        this.deadline = deadline;
    }

    void takeTime() throws CalendarUnread {
        if (--times < 0) {
            throw new CalendarUnread(CalendarFailure.TOO_MANY_EVENTS);
        }
    }

    void takeStep() throws CalendarUnread {
        take(1);
    }

    void takeRule() throws CalendarUnread {
        take(STEPS_OF_A_RULE);
    }

    /** So many things are looked at once more. */
    void takeSteps(int some) throws CalendarUnread {
        take(some);
    }

    /** Holds that somebody still waits for what comes of it. */
    void goOn() throws CalendarUnread {
        if (deadline.isOver() || Thread.currentThread().isInterrupted()) {
            throw new CalendarUnread(CalendarFailure.TOO_SLOW);
        }
    }

    private void take(int some) throws CalendarUnread {
        goOn();
        steps -= some;
        if (steps < 0) {
            throw new CalendarUnread(CalendarFailure.TOO_MANY_EVENTS);
        }
    }
}
