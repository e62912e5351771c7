package io.thermae.booking.external;

import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A wall clock by which an event is written: of a zone that the platform knows, else of one that the file describes. */
abstract class EventClock {

    /** A region and a city, and perhaps a country between them. */
    private static final int LONGEST_NAME = 3;

    abstract Instant at(LocalDateTime wall);

    abstract LocalDateTime wall(Instant instant);

    static EventClock of(ZoneId zone) {
        return new EventClock() {
            @Override
            Instant at(LocalDateTime wall) {
                return wall.atZone(zone).toInstant();
            }

            @Override
            LocalDateTime wall(Instant instant) {
                return LocalDateTime.ofInstant(instant, zone);
            }
        };
    }

    /**
     * By which a time is written.
     *
     * @param own of floating times, and of zones that nobody knows
     */
    static EventClock of(ICalProperty property, DateTimeComponents value, DescribedZones zones, ZoneId own) {
        return value.isUtc()
                ? of(ZoneOffset.UTC)
                : zones.clock(property.getParameters().getTimezoneId()).orElseGet(() -> of(own));
    }

    /** The zone of a name, before which some programs write their own: {@code /mozilla.org/20050126_1/Europe/Berlin}. */
    static Optional<ZoneId> known(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        List<String> parts = List.of(name.split("/", -1));
        for (int from = Math.max(0, parts.size() - LONGEST_NAME); from < parts.size(); from++) {
            try {
                return Optional.of(ZoneId.of(String.join("/", parts.subList(from, parts.size()))));
            } catch (DateTimeException e) {
                // a shorter end of the name may be one
            }
        }
        return Optional.empty();
    }
}
