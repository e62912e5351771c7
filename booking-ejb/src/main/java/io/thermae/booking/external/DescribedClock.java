package io.thermae.booking.external;

import biweekly.io.TimezoneAssignment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;

/** The wall clock of a zone that a file describes itself (VTIMEZONE), as the library reads it. */
final class DescribedClock extends EventClock {

    private final TimeZone zone;

    private DescribedClock(TimeZone zone) {
        this.zone = zone;
    }

    /** That of the platform, if the description has a name that the platform knows. */
    static EventClock of(TimezoneAssignment assigned) {
        TimeZone zone = assigned.getTimeZone();
        return known(zone.getID()).map(EventClock::of).orElseGet(() -> new DescribedClock(zone));
    }

    @Override
    Instant at(LocalDateTime wall) {
        long shown = wall.toInstant(ZoneOffset.UTC).toEpochMilli();
        // about right beside a change of the clocks, and right elsewhere
        long about = shown - zone.getOffset(shown - zone.getRawOffset());
        return Instant.ofEpochMilli(shown - zone.getOffset(about));
    }

    @Override
    LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant.plusMillis(zone.getOffset(instant.toEpochMilli())), ZoneOffset.UTC);
    }
}
