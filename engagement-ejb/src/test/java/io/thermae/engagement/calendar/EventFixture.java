package io.thermae.engagement.calendar;

import io.thermae.engagement.calendar.Event.Party;
import java.time.Instant;
import java.time.ZoneId;

/** Events for tests. */
final class EventFixture {

    private EventFixture() {}

    static Event event(String zone, Instant start, Instant end) {
        return new Event(
                new Entry(
                        "uid@example.org",
                        3,
                        ZoneId.of(zone),
                        start,
                        end,
                        "Massage – Spa",
                        "Main branch, 1 Abay Avenue; 2nd floor",
                        "One\nTwo",
                        "https://example.org/see?token=t",
                        Entry.Standing.CONFIRMED,
                        true),
                new Party("Spa \"Aqua\", Almaty", "spa@example.org"),
                new Party("Aigerim; O'Neil", "aigerim@example.org"));
    }
}
