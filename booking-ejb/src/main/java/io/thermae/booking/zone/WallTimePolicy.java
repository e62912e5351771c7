package io.thermae.booking.zone;

import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What is put on a calendar is agreed in the time of its place: RFC 5545 (section 3.3.5, form #3) has a local time with a zone for it,
 * of which the instant is only what follows from the zone's rules of the day.
 */
final class WallTimePolicy {

    private WallTimePolicy() {}

    /**
     * By how much the instant has to be shifted so that the wall clock shows what was agreed; zero: it does. A time that the
     * new rules leave out is shifted by the length of the gap; of one that comes twice, the one meant before is kept.
     *
     * @param agreed what the wall clock showed when the visit was agreed
     * @param start what that came to by the rules of then
     */
    static Duration shift(LocalDateTime agreed, ZoneId zone, Instant start) {
        ZonedDateTime today =
                ZonedDateTime.ofLocal(agreed, zone, zone.getRules().getOffset(start));
        return Duration.between(start, today.toInstant());
    }

    /**
     * The span that follows from what was agreed. What has begun has begun, and ends when the wall clock shows it; if that would
     * be before it has begun, all stays as it is.
     *
     * @param before the span by the rules of then
     */
    static TimeRange span(AgreedSpan agreed, TimeRange before, Instant now) {
        Instant start = before.start().isAfter(now)
                ? before.start().plus(shift(agreed.start(), agreed.zone(), before.start()))
                : before.start();
        Instant end = before.end().isAfter(now)
                ? before.end().plus(shift(agreed.end(), agreed.zone(), before.end()))
                : before.end();
        return start.isBefore(end) ? new TimeRange(start, end) : before;
    }
}
