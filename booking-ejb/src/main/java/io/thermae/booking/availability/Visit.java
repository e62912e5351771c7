package io.thermae.booking.availability;

import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The services of a visit, one right after the other.
 *
 * @param steps in order, at least one
 */
public record Visit(List<Step> steps) {

    /** One service, and who is to do it; null for anybody. */
    public record Step(World.Offer service, @Nullable UUID chosenMaster) {}

    /** What a master is taken for, buffers included. */
    public record Reservation(UUID masterId, TimeRange span) {}

    /** The work of each step, without buffers, if the visit starts then. */
    public List<TimeRange> work(Instant start) {
        List<TimeRange> work = new ArrayList<>(steps.size());
        Instant next = start;
        for (Step step : steps) {
            TimeRange range = TimeRange.of(next, step.service().duration());
            work.add(range);
            next = range.end();
        }
        return work;
    }

    public Duration duration() {
        return steps.stream().map(step -> step.service().duration()).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * What the visit reserves if it starts then and these masters do its steps. Between two services that one master does
     * for the same client nobody else comes: there a buffer gives way to the work beside it.
     */
    public List<Reservation> reservations(Instant start, List<UUID> masters) {
        List<TimeRange> work = work(start);
        List<Reservation> reservations = new ArrayList<>();
        for (UUID master : masters.stream().distinct().sorted().toList()) {
            Instant free = Instant.MIN;
            for (int i = 0; i < steps.size(); i++) {
                if (masters.get(i).equals(master)) {
                    Instant from = later(
                            free,
                            work.get(i).start().minus(steps.get(i).service().bufferBefore()));
                    Instant to = earlier(
                            nextWork(work, masters, i),
                            work.get(i).end().plus(steps.get(i).service().bufferAfter()));
                    reservations.add(new Reservation(master, new TimeRange(from, to)));
                    free = to;
                }
            }
        }
        reservations.sort(Comparator.comparing(Reservation::masterId)
                .thenComparing(reservation -> reservation.span().start()));
        return reservations;
    }

    /** When the master of a step works next within the visit. */
    private static Instant nextWork(List<TimeRange> work, List<UUID> masters, int step) {
        for (int i = step + 1; i < masters.size(); i++) {
            if (masters.get(i).equals(masters.get(step))) {
                return work.get(i).start();
            }
        }
        return Instant.MAX;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
