package io.thermae.booking.external;

import java.time.Duration;

/**
 * When a calendar is looked at again.
 *
 * @param interval between two looks that went well
 * @param longest what the wait after failures, which doubles each time, never exceeds; not shorter than the interval
 */
record RetryPolicy(Duration interval, Duration longest) {

    /** Beyond so many doublings nothing changes. */
    private static final int DOUBLINGS = 20;

    RetryPolicy {
        if (longest.compareTo(interval) < 0) {
            longest = interval;
        }
    }

    /** @param failures in a row, the last look among them; 0 if that went well */
    Duration after(int failures) {
        if (failures == 0) {
            return interval;
        }
        Duration wait = interval.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
