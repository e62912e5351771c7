package io.thermae.finance.verification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** When a night's work begins. */
final class NightPolicy {

    private NightPolicy() {}

    /**
     * The last time that it was that hour.
     *
     * @param hour of the day in UTC, 0 to 23
     * @return not after the moment
     */
    static Instant last(Instant moment, int hour) {
        OffsetDateTime today =
                moment.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withHour(hour);
        Instant begin = today.toInstant();
        return begin.isAfter(moment) ? today.minusDays(1).toInstant() : begin;
    }
}
