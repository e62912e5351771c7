package io.thermae.engagement.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * When clients are due. After a visit: so many elapsed hours after its end, and two days longer at most, since nodes may be down,
 * hours quiet, and visits noted as done later. On a birthday: from a time on the wall clock on, until the day is over. A time that
 * the clock skips comes when it goes on, and of one that it shows twice the first counts.
 */
final class OutreachPolicy {

    private static final Duration GRACE = Duration.ofDays(2);

    /** A time that has an end, without its beginning. */
    record Window(Instant after, Instant until) {}

    private OutreachPolicy() {}

    /** When visits have ended whose clients are due now; empty if there can be none. */
    static Optional<Window> ended(int afterHours, Instant since, Instant now) {
        Duration delay = Duration.ofHours(afterHours);
        Instant begin = now.minus(GRACE);
        Instant after = (since.isAfter(begin) ? since : begin).minus(delay);
        Instant until = now.minus(delay);
        return after.isBefore(until) ? Optional.of(new Window(after, until)) : Optional.empty();
    }

    /** The date whose birthdays are greeted now; empty before the time, and if that came before it was decided. */
    static Optional<LocalDate> birthday(LocalTime at, ZoneId zone, Instant since, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant begins = begins(today, at, zone);
        return begins.isAfter(now) || begins.isBefore(since) ? Optional.empty() : Optional.of(today);
    }

    /** When birthdays begin to be greeted next. */
    static Instant nextBirthdays(LocalTime at, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant todays = begins(today, at, zone);
        return todays.isAfter(now) ? todays : begins(today.plusDays(1), at, zone);
    }

    private static Instant begins(LocalDate date, LocalTime at, ZoneId zone) {
        LocalDateTime wall = date.atTime(at);
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.atZone(zone).toInstant();
    }
}
