package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However what happened came along, in one piece or in several, once or twice: what is remembered is what is there. */
class OccupancyPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2024-03-01T00:00:00Z");
    private static final TimeRange WINDOW = TimeRange.of(BEGIN, Duration.ofHours(48));
    private static final List<UUID> RESOURCES = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    /** The last one is another service's. */
    private static final Set<UUID> KNOWN = Set.of(new UUID(0, 1), new UUID(0, 2));

    @Property
    void changesComeToTheSameAsAllOfIt(
            @ForAll("changes") List<List<Occupancy.Reservation>> before,
            @ForAll("changes") List<List<Occupancy.Reservation>> changes,
            @ForAll("moments") Instant now) {
        Map<UUID, Occupancy.Reservation> table = new HashMap<>();
        before.forEach(each -> apply(table, each));
        Occupancy remembered = Occupancy.of("before", KNOWN, WINDOW, active(table));
        List<Occupancy.Reservation> last = List.of();
        for (List<Occupancy.Reservation> change : changes) {
            apply(table, change);
            // what the last look has shown may come once more, as it is by now
            List<Occupancy.Reservation> seen = new ArrayList<>(now(table, change));
            seen.addAll(now(table, last));
            remembered = remembered.with("after", seen.stream().distinct().toList());
            last = change;
        }

        Occupancy read = Occupancy.of("after", KNOWN, WINDOW, active(table));

        assertThat(shown(remembered, now)).isEqualTo(shown(read, now)).isEqualTo(counted(table, now));
    }

    /** Reservations stay where they are; what changes is whether and how long they count. */
    private static void apply(Map<UUID, Occupancy.Reservation> table, List<Occupancy.Reservation> change) {
        change.forEach(each -> table.merge(
                each.id(),
                each,
                (old, changed) -> new Occupancy.Reservation(
                        old.id(), old.place(), old.span(), changed.heldUntil(), old.timeOff(), changed.active())));
    }

    private static List<Occupancy.Reservation> now(
            Map<UUID, Occupancy.Reservation> table, List<Occupancy.Reservation> changed) {
        return changed.stream().map(each -> table.get(each.id())).toList();
    }

    private static List<Occupancy.Reservation> active(Map<UUID, Occupancy.Reservation> table) {
        return table.values().stream().filter(Occupancy.Reservation::active).toList();
    }

    private static Map<Place, List<TimeRange>> shown(Occupancy occupancy, Instant now) {
        Map<Place, List<TimeRange>> shown = new HashMap<>();
        occupancy.at(now).forEach((place, taken) -> {
            List<TimeRange> spans = taken.booked().union(taken.timeOff()).ranges();
            if (!spans.isEmpty()) {
                shown.put(place, spans);
            }
        });
        return shown;
    }

    /** The same without anything remembered: each row for itself. */
    private static Map<Place, List<TimeRange>> counted(Map<UUID, Occupancy.Reservation> table, Instant now) {
        return table.values().stream()
                .filter(each -> KNOWN.contains(each.place().resourceId()))
                .filter(each -> each.active() && each.span().overlaps(WINDOW))
                .filter(each -> each.heldUntil() == null || each.heldUntil().isAfter(now))
                .collect(Collectors.groupingBy(
                        Occupancy.Reservation::place,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Occupancy.Reservation::span, Collectors.toList()),
                                spans -> Spans.of(spans).ranges())));
    }

    @Provide
    Arbitrary<List<List<Occupancy.Reservation>>> changes() {
        Arbitrary<Occupancy.Reservation> reservation = Combinators.combine(
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.of(RESOURCES),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(-6, 54),
                        Arbitraries.integers().between(1, 5),
                        moments().injectNull(0.6),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, true, false))
                .as((id, resource, number, start, hours, heldUntil, timeOff, active) -> new Occupancy.Reservation(
                        new UUID(1, id),
                        new Place(resource, number),
                        TimeRange.of(BEGIN.plus(Duration.ofHours(start)), Duration.ofHours(hours)),
                        heldUntil,
                        timeOff,
                        active));
        return reservation.list().ofMaxSize(6).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(-5, 5).map(hours -> BEGIN.plus(Duration.ofHours(hours)));
    }
}
