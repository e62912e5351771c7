package io.thermae.engagement.preference;

import io.thermae.tenancy.api.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Quiet hours in a zone: an instant is quiet if the clock on the wall shows a quiet time at it. So in the night in which an
 * hour is skipped they are shorter, and in the one in which it comes twice longer, or there twice.
 */
public record QuietTimes(QuietHours hours, ZoneId zone) {

    /** Whether an instant is quiet. */
    public boolean covers(Instant instant) {
        return hours.covers(wallTime(instant));
    }

    /** The first instant from a quiet one on that is not. */
    public Instant end(Instant quiet) {
        ZoneRules rules = zone.getRules();
        Instant from = quiet;
        while (true) {
            Instant end = from.plus(between(wallTime(from), hours.end()));
            ZoneOffsetTransition change = rules.nextTransition(from);
            if (change == null || change.getInstant().isAfter(end)) {
                return end;
            }
            from = change.getInstant();
            if (!covers(from)) {
                return from;
            }
        }
    }

    /** The first instant from which on it is quiet until the given one. */
    public Instant begin(Instant quiet) {
        ZoneRules rules = zone.getRules();
        Instant until = quiet;
        while (true) {
            Instant begin = until.minus(between(hours.start(), wallTime(until)));
            // one at the very instant counts, too
            ZoneOffsetTransition change = rules.previousTransition(until.plusNanos(1));
            if (change == null || change.getInstant().isBefore(begin)) {
                return begin;
            }
            Instant before = change.getInstant().minusNanos(1);
            if (!covers(before)) {
                return change.getInstant();
            }
            until = before;
        }
    }

    private LocalTime wallTime(Instant instant) {
        return LocalTime.ofInstant(instant, zone);
    }

    /** How long from one time until the next time that the clock shows the other one. */
    private static Duration between(LocalTime from, LocalTime until) {
        Duration time = Duration.between(from, until);
        return time.isNegative() ? time.plusDays(1) : time;
    }
}
