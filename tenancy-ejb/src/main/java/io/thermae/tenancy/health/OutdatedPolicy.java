package io.thermae.tenancy.health;

import io.thermae.kernel.SystemCheck.Status;
import io.thermae.tenancy.api.SystemHealth.CheckFailure;
import io.thermae.tenancy.api.SystemHealth.CheckView;
import java.time.Duration;
import java.time.Instant;

/** For how long it counts what a check has found. */
final class OutdatedPolicy {

    /** Of the looks that were to come, so many may be missing. */
    private static final int PERIODS = 3;

    /** Looks take their time: what is looked at every few seconds is not outdated sooner. */
    static final Duration AT_THE_EARLIEST = Duration.ofMinutes(3);

    private OutdatedPolicy() {}

    /** @param every from the beginning of a look to that of the next */
    static Duration countsFor(Duration every) {
        Duration periods = every.multipliedBy(PERIODS);
        return periods.compareTo(AT_THE_EARLIEST) < 0 ? AT_THE_EARLIEST : periods;
    }

    /**
     * The check as it is at a moment: nobody knows how it is with what nobody has looked at for long, whatever was found then.
     *
     * @param countsFor for how long a finding counts
     */
    static CheckView at(CheckView found, Instant now, Duration countsFor) {
        Instant end = found.lookedAt().plus(countsFor);
        if (!now.isAfter(end)) {
            return found;
        }
        return new CheckView(
                found.name(),
                Status.DOWN,
                found.status() == Status.DOWN ? found.since() : end,
                found.number(),
                found.unit(),
                found.lookedAt(),
                CheckFailure.OUTDATED);
    }
}
