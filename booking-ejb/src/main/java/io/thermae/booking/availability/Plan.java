package io.thermae.booking.availability;

import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with its time, those who do it, and where.
 *
 * @param placements one for each service, in order, one right after the other
 * @param seats where it takes places of a group visit: then it reserves these, and nothing else
 */
public record Plan(List<Placement> placements, @Nullable Seats seats) {

    /** One that has those who do it, and where, for itself. */
    public Plan(List<Placement> placements) {
        this(placements, null);
    }

    /** Places of a group visit, by their numbers. */
    public record Seats(UUID groupVisitId, List<Integer> numbers) {}

    /**
     * One service of the visit.
     *
     * @param work the client's time, without buffers
     * @param masters as many as the service takes, the chosen one first
     * @param units what else it takes
     */
    public record Placement(Visit.Step step, TimeRange work, List<UUID> masters, List<Place> units) {}

    /** What a master, a unit, or a place of a group visit is taken for. */
    public record Reservation(Place place, TimeRange span) {}

    /** Each master once, in the order of their work. */
    public List<UUID> masters() {
        LinkedHashSet<UUID> masters = new LinkedHashSet<>();
        placements.forEach(placement -> masters.addAll(placement.masters()));
        return List.copyOf(masters);
    }

    /** The group visit of which it takes places; null where it takes none. */
    public @Nullable UUID groupVisitId() {
        return seats == null ? null : seats.groupVisitId();
    }

    /** What the visit reserves, buffers included: disjoint for each place, ordered by place and time. */
    public List<Reservation> reservations() {
        Seats wanted = seats;
        if (wanted != null) {
            TimeRange work = placements.get(0).work();
            return wanted.numbers().stream()
                    .map(number -> new Reservation(new Place(wanted.groupVisitId(), number), work))
                    .toList();
        }
        Map<Place, List<TimeRange>> taken = new TreeMap<>();
        for (Placement placement : placements) {
            Instant start = placement.work().start();
            for (UUID master : placement.masters()) {
                Occupation occupation = Occupation.of(placement.step().service(), master);
                occupation.taken().forEach(stretch -> add(taken, Place.of(master), start, stretch));
                placement.units().forEach(unit -> add(taken, unit, start, occupation.room()));
            }
        }
        List<Reservation> reservations = new ArrayList<>();
        taken.forEach((place, ranges) ->
                Spans.of(ranges).ranges().forEach(span -> reservations.add(new Reservation(place, span))));
        return reservations;
    }

    private static void add(Map<Place, List<TimeRange>> taken, Place place, Instant start, Occupation.Stretch stretch) {
        taken.computeIfAbsent(place, its -> new ArrayList<>()).add(range(start, stretch));
    }

    static TimeRange range(Instant start, Occupation.Stretch stretch) {
        return new TimeRange(
                start.plus(Duration.ofMinutes(stretch.from())), start.plus(Duration.ofMinutes(stretch.to())));
    }
}
