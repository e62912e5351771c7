package io.thermae.booking.availability;

import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * From the wall clock to instants. Where the clock jumps over a time, the time begins and ends at the jump; where the
 * clock shows a time twice, it begins with the first and ends with the second: a shift covers all that its wall time can
 * mean, and nothing else.
 */
final class WallClock {

    private WallClock() {}

    /** A span of one day; 00:00 as its end is the end of the day. Empty if the clock jumps over all of it. */
    static Optional<TimeRange> span(LocalDate date, LocalTime from, LocalTime to, ZoneId zone) {
        LocalDateTime end = to.equals(LocalTime.MIDNIGHT) ? date.plusDays(1).atStartOfDay() : date.atTime(to);
        Instant startsAt = instant(date.atTime(from), zone, true);
        Instant endsAt = instant(end, zone, false);
        return startsAt.isBefore(endsAt) ? Optional.of(new TimeRange(startsAt, endsAt)) : Optional.empty();
    }

    private static Instant instant(LocalDateTime wallTime, ZoneId zone, boolean first) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(wallTime);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wallTime);
        // what ends when the repeated hour begins has none of it: all wall times before are past at its first coming
        boolean atFirst = first || (transition != null && wallTime.equals(transition.getDateTimeAfter()));
        return wallTime.toInstant(atFirst ? offsets.get(0) : offsets.get(offsets.size() - 1));
    }
}
