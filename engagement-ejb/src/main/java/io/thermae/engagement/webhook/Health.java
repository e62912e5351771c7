package io.thermae.engagement.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a webhook does, and how much is brought there at once: a circuit breaker. After a failure one delivery is brought at a
 * time, after some in a row nothing for a while, and then one, to see; the while doubles as long as that fails.
 *
 * @param failures in a row
 * @param failingSince null if there are none
 * @param closedUntil nothing is brought before; null if it never was closed, or is not any more
 */
record Health(int failures, @Nullable Instant failingSince, @Nullable Instant closedUntil) {

    static final Health WELL = new Health(0, null, null);

    /** So many failures in a row close it. */
    static final int MANY = 5;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    Health afterFailure(Instant now) {
        int more = failures + 1;
        Instant since = failingSince == null ? now : failingSince;
        return new Health(more, since, more < MANY ? null : now.plus(pause(more - MANY)));
    }

    /** How many deliveries may be under way. */
    int share(Instant now, int most) {
        if (isClosed(now)) {
            return 0;
        }
        return isFailing() ? Math.min(1, most) : most;
    }

    /** Whether the last attempt has failed. */
    boolean isFailing() {
        return failures > 0;
    }

    boolean isClosed(Instant now) {
        return closedUntil != null && now.isBefore(closedUntil);
    }

    /** Whether it has failed for so long that it is left alone until somebody has seen to it. */
    boolean hasFailedFor(Duration time, Instant now) {
        return failures >= MANY && failingSince != null && !now.isBefore(failingSince.plus(time));
    }

    private static Duration pause(int more) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(more, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
