package io.thermae.tenancy.job;

import java.time.Duration;

/**
 * For how long a job has had no good round, without the time in which it was to have none. All moments are nanoseconds of one
 * clock, and come in their order.
 */
final class TimeWithoutGood {

    private long goodAt;
    private long restsSince;
    private boolean rests;

    /** @param now counts as the first good round */
    TimeWithoutGood(long now) {
        goodAt = now;
    }

    /** A good round has ended. */
    void good(long now) {
        goodAt = now;
        restsSince = now;
    }

    /** Somebody has looked whether it is to have rounds: it is paused, the database that it needs is away, or neither. */
    void seen(boolean resting, long now) {
        if (rests && !resting) {
            goodAt += now - restsSince;
        } else if (!rests && resting) {
            restsSince = now;
        }
        rests = resting;
    }

    Duration at(long now) {
        return Duration.ofNanos((rests ? restsSince : now) - goodAt);
    }
}
