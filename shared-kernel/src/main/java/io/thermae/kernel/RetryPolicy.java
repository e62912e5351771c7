package io.thermae.kernel;

import java.time.Duration;
import java.util.Set;

/** When it is tried again to do what could not be done. */
final class RetryPolicy {

    static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private static final int MOST_DOUBLINGS = 20;

    /** Serialization failure, deadlock: somebody else was faster, and is done by now. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

    private RetryPolicy() {}

    /**
     * How long to wait: {@link #FIRST_WAIT} at first, then twice as long after each failure, up to a bound.
     *
     * @param failures in a row, at least one
     */
    static Duration pause(int failures, Duration longest) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /** Whether the next round may try at once: nothing is wrong with what has failed. */
    static boolean isPassing(RuntimeException failure) {
        return causes(failure, RaceLost.class)
                || SqlFailed.sqlState(failure).filter(LOST_RACES::contains).isPresent();
    }

    /** Whether a failure is of a kind, however deep a container has wrapped it. */
    static boolean causes(RuntimeException failure, Class<? extends RuntimeException> kind) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 32; depth++, cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
