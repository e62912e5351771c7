package io.thermae.booking.external;

import biweekly.component.VTimezone;
import biweekly.io.ICalTimeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The wall clock of a zone that a file describes itself (VTIMEZONE), as the library reads it. */
final class DescribedClock extends EventClock {

    /** Before and after these nothing changes: who describes a zone by rules has them begin with the calendar itself. */
    static final int FIRST_YEAR = 1600;

    static final int LAST_YEAR = 2200;

    private static final int MOST_DAYS = 1000;

    private final ICalTimeZone zone;
    private final Map<LocalDate, Optional<Duration>> days = new HashMap<>();

    DescribedClock(VTimezone described) {
        this.zone = new ICalTimeZone(described);
    }

    @Override
    Instant at(LocalDateTime wall) {
        return wall.toInstant(ZoneOffset.UTC).minus(offset(wall));
    }

    @Override
    LocalDateTime wall(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        // about right beside a change of the clocks, and right elsewhere
        LocalDateTime about = utc.plus(offset(utc.plus(Duration.ofMillis(zone.getRawOffset()))));
        return utc.plus(offset(about));
    }

    /** On most days one for all of it; of changes that have come to an end the library makes a list each time. */
    private Duration offset(LocalDateTime wall) {
        if (days.size() > MOST_DAYS) {
            days.clear();
        }
        return days.computeIfAbsent(wall.toLocalDate(), this::ofAllDay).orElseGet(() -> asked(wall));
    }

    private Optional<Duration> ofAllDay(LocalDate day) {
        Duration first = asked(day.atStartOfDay());
        return first.equals(asked(day.atTime(LocalTime.MAX))) ? Optional.of(first) : Optional.empty();
    }

    /** The library knows it by the clock on the wall: what it says of an instant, it says of that in UTC. */
    private Duration asked(LocalDateTime wall) {
        LocalDateTime at = wall.withYear(Math.max(FIRST_YEAR, Math.min(LAST_YEAR, wall.getYear())));
        return Duration.ofMillis(zone.getOffset(
                GregorianCalendar.AD,
                at.getYear(),
                at.getMonthValue() - 1,
                at.getDayOfMonth(),
                at.getDayOfWeek().getValue() % 7 + Calendar.SUNDAY,
                at.get(ChronoField.MILLI_OF_DAY)));
    }
}
