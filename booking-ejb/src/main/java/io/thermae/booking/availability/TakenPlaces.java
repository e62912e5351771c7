package io.thermae.booking.availability;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is taken of masters, resources and branches, and whose turn it is: one statement, of however many. */
@ApplicationScoped
public class TakenPlaces {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * What one place is taken by: visits, blocks and maintenance, what a master's calendars elsewhere say, and his time off.
     *
     * @param lastTurn when the master was last given a visit for anybody; null if never
     */
    record Taken(Spans booked, Spans timeOff, @Nullable Instant lastTurn) {

        static final Taken NOT = new Taken(Spans.NONE, Spans.NONE, null);

        boolean isNothing() {
            return booked.isEmpty() && timeOff.isEmpty();
        }
    }

    private enum Kind {
        BOOKED,
        TIME_OFF,
        TURN
    }

    private record Row(Place place, Kind kind, Instant start, Instant end) {

        TimeRange span() {
            return new TimeRange(start, end);
        }
    }

    /**
     * @param range all that overlaps it
     * @param leftOut bookings and group visits that do not count
     * @param overlooked those of the resources of which no booking counts
     */
    Map<Place, Taken> within(
            Collection<UUID> resources, TimeRange range, Set<UUID> leftOut, Collection<UUID> overlooked) {
        UUID[] wanted = resources.toArray(UUID[]::new);
        List<Row> rows = sql.query(
                "select resource_id, unit, starts_at, ends_at, kind from booking.taken_places(?, ?, ?, ?, ?, ?)",
                row -> new Row(
                        Place.ofUnit(row.getObject("resource_id", UUID.class), row.getInt("unit")),
                        Kind.valueOf(row.getString("kind")),
                        Timestamps.of(row, "starts_at"),
                        Timestamps.of(row, "ends_at")),
                wanted,
                range.start(),
                range.end(),
                leftOut.toArray(UUID[]::new),
                overlooked.toArray(UUID[]::new),
                clock.instant());
        Map<Place, List<Row>> byPlace = new HashMap<>();
        rows.forEach(row ->
                byPlace.computeIfAbsent(row.place(), of -> new ArrayList<>()).add(row));
        Map<Place, Taken> taken = new HashMap<>();
        byPlace.forEach((place, its) ->
                taken.put(place, new Taken(spans(its, Kind.BOOKED), spans(its, Kind.TIME_OFF), lastTurn(its))));
        return taken;
    }

    /** All that may matter for visits on dates, whatever the zone. */
    static TimeRange around(LocalDate from, LocalDate to) {
        // zones reach from UTC-12 to UTC+14, a visit into the next day, a buffer some hours beyond it
        return new TimeRange(
                from.minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC),
                to.plusDays(4).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Spans spans(List<Row> rows, Kind kind) {
        return Spans.of(
                rows.stream().filter(row -> row.kind() == kind).map(Row::span).toList());
    }

    private static @Nullable Instant lastTurn(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.kind() == Kind.TURN)
                .map(Row::start)
                .findFirst()
                .orElse(null);
    }
}
