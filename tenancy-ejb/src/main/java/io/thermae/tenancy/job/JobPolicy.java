package io.thermae.tenancy.job;

import java.time.Duration;

/** When a job that fails is tried again. */
final class JobPolicy {

    /** However often it has failed: what was wrong may be over at any time. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final int MOST_DOUBLINGS = 20;

    private JobPolicy() {}

    /**
     * How long after a round the next one may begin: as long as usual, twice as long after each failure in a row, up to a
     * bound; never sooner than usual.
     */
    static Duration pause(Duration usual, int failuresInRow) {
        Duration doubled = usual.multipliedBy(1L << Math.min(failuresInRow, MOST_DOUBLINGS));
        Duration bounded = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        return bounded.compareTo(usual) < 0 ? usual : bounded;
    }
}
