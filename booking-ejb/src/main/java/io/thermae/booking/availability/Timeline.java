package io.thermae.booking.availability;

import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * A stretch of time in whole minutes.
 *
 * @param origin the first minute, since the epoch
 * @param size how many minutes
 */
record Timeline(long origin, int size) {

    /** The minutes that the range touches. */
    static Timeline over(TimeRange range) {
        long first = Math.floorDiv(range.start().getEpochSecond(), 60);
        return new Timeline(first, Math.toIntExact(ceil(range.end()) - first));
    }

    Instant instant(int minute) {
        return Instant.ofEpochSecond((origin + minute) * 60);
    }

    /** The first minute at or after the instant; outside the stretch where the instant is. */
    int atOrAfter(Instant instant) {
        return clamp(ceil(instant) - origin);
    }

    /** The minutes that are wholly in. */
    Minutes inside(Spans spans) {
        Minutes minutes = Minutes.none(size);
        spans.forEach((start, end) -> minutes.add(clamp(ceil(start) - origin), clamp(Math.floorDiv(end, 60) - origin)));
        return minutes;
    }

    /** The minutes of which any part is in. */
    Minutes touched(Spans spans) {
        Minutes minutes = Minutes.none(size);
        spans.forEach((start, end) -> minutes.add(clamp(Math.floorDiv(start, 60) - origin), clamp(ceil(end) - origin)));
        return minutes;
    }

    /**
     * The minutes of the range at which the wall clock shows a multiple of so many minutes since midnight.
     *
     * @param range begins with a whole second
     */
    Minutes grid(TimeRange range, ZoneId zone, int stepMinutes) {
        Minutes grid = Minutes.none(size);
        Instant from = range.start();
        while (from.isBefore(range.end())) {
            Instant to = endOfDayOrOffset(from, range.end(), zone);
            int shown = from.atZone(zone).toLocalTime().toSecondOfDay();
            int over = Math.floorMod(-shown, stepMinutes * 60);
            int end = atOrAfter(to);
            for (int minute = atOrAfter(from.plusSeconds(over)); minute < end; minute += stepMinutes) {
                grid.add(minute, minute + 1);
            }
            from = to;
        }
        return grid;
    }

    /** Until then the wall clock goes on evenly, and on the same date. */
    private static Instant endOfDayOrOffset(Instant from, Instant end, ZoneId zone) {
        Instant midnight =
                from.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        Instant next = change != null && change.getInstant().isBefore(midnight) ? change.getInstant() : midnight;
        return next.isBefore(end) ? next : end;
    }

    private static int clamp(long minute) {
        return (int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, minute));
    }

    private static long ceil(Instant instant) {
        return ceil(instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0));
    }

    private static long ceil(long second) {
        return -Math.floorDiv(-second, 60);
    }
}
