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

/**
 * A visit with its time, those who do it, and where.
 *
 * @param placements one for each service, in order, one right after the other
 */
public record Plan(List<Placement> placements) {

    /**
     * One service of the visit.
     *
     * @param work the client's time, without buffers
     * @param masters as many as the service takes, the chosen one first
     * @param units what else it takes
     */
    public record Placement(Visit.Step step, TimeRange work, List<UUID> masters, List<UUID> units) {}

    /**
     * What a master or a unit is taken for.
     *
     * @param resourceId of either
     */
    public record Reservation(UUID resourceId, TimeRange span) {}

    /** Each master once, in the order of their work. */
    public List<UUID> masters() {
        LinkedHashSet<UUID> masters = new LinkedHashSet<>();
        placements.forEach(placement -> masters.addAll(placement.masters()));
        return List.copyOf(masters);
    }

    /** What the visit reserves, buffers included: disjoint for each resource, ordered by resource and time. */
    public List<Reservation> reservations() {
        Map<UUID, List<TimeRange>> taken = new TreeMap<>();
        for (Placement placement : placements) {
            Instant start = placement.work().start();
            for (UUID master : placement.masters()) {
                Occupation occupation = Occupation.of(placement.step().service(), master);
                occupation.taken().forEach(stretch -> add(taken, master, start, stretch));
                placement.units().forEach(unit -> add(taken, unit, start, occupation.room()));
            }
        }
        List<Reservation> reservations = new ArrayList<>();
        taken.forEach((resource, ranges) ->
                Spans.of(ranges).ranges().forEach(span -> reservations.add(new Reservation(resource, span))));
        return reservations;
    }

    private static void add(
            Map<UUID, List<TimeRange>> taken, UUID resource, Instant start, Occupation.Stretch stretch) {
        taken.computeIfAbsent(resource, id -> new ArrayList<>()).add(range(start, stretch));
    }

    static TimeRange range(Instant start, Occupation.Stretch stretch) {
        return new TimeRange(
                start.plus(Duration.ofMinutes(stretch.from())), start.plus(Duration.ofMinutes(stretch.to())));
    }
}
