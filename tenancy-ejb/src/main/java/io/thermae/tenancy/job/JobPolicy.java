package io.thermae.tenancy.job;

import java.time.Duration;

/** When a job that fails is tried again, and when one is late. */
final class JobPolicy {

    /** However often it has failed: what was wrong may be over at any time. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** Rounds take their time, and so do failures: what comes every few seconds is not late sooner. */
    static final Duration LATE_AT_THE_EARLIEST = LONGEST_WAIT.multipliedBy(2);

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

    /**
     * Whether somebody should look why there was no good round for so long.
     *
     * @param every from the beginning of a round to that of the next
     * @param periods how many of them may pass
     */
    static boolean isLate(Duration every, int periods, Duration sinceGood) {
        return sinceGood.compareTo(every.multipliedBy(periods)) > 0 && sinceGood.compareTo(LATE_AT_THE_EARLIEST) > 0;
    }
}
