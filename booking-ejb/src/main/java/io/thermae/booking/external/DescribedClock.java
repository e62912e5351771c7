package io.thermae.booking.external;

import biweekly.component.VTimezone;
import biweekly.io.ICalTimeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.GregorianCalendar;

/** The wall clock of a zone that a file describes itself (VTIMEZONE), as the library reads it. */
final class DescribedClock extends EventClock {

    /** Before and after these nothing changes: who describes a zone by rules has them begin with the calendar itself. */
    static final int FIRST_YEAR = 1600;

    static final int LAST_YEAR = 2200;

    private final ICalTimeZone zone;

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

    /** The library knows it by the clock on the wall: what it says of an instant, it says of that in UTC. */
    private Duration offset(LocalDateTime wall) {
        LocalDateTime asked = wall.withYear(Math.max(FIRST_YEAR, Math.min(LAST_YEAR, wall.getYear())));
        return Duration.ofMillis(zone.getOffset(
                GregorianCalendar.AD,
                asked.getYear(),
                asked.getMonthValue() - 1,
                asked.getDayOfMonth(),
                asked.getDayOfWeek().getValue() % 7 + Calendar.SUNDAY,
                asked.get(ChronoField.MILLI_OF_DAY)));
    }
}
