package io.thermae.booking.reservation;

import io.thermae.booking.availability.Place;
import io.thermae.booking.availability.Plan;
import io.thermae.booking.availability.Spans;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Puts a visit where others are already. Only what is booked at that moment is overlapped, in another layer of its place; all
 * else of the visit is reserved as any other's, so that nobody else gets there by accident, however many try at once.
 */
@ApplicationScoped
public class Overbooking {

    /** As many as a unit's number can say. */
    private static final int LAYERS = 300;

    @Inject
    Sql sql;

    @Inject
    Allocations allocations;

    /**
     * What a visit reserves.
     *
     * @param overlaps whether any of it is booked already
     */
    record Parts(List<Plan.Reservation> reservations, boolean overlaps) {}

    private record Booked(UUID resourceId, int unit, TimeRange span) {

        boolean isIn(Place place) {
            return Place.ofUnit(resourceId, unit).equals(place);
        }
    }

    /** Lets nobody else reserve what the plan takes before the transaction ends, and finds the layers for it. */
    Parts hold(Plan plan) {
        allocations.lock(plan);
        List<Booked> booked = booked(plan.reservations());
        List<Plan.Reservation> parts = new ArrayList<>();
        boolean overlaps = false;
        for (Plan.Reservation wanted : plan.reservations()) {
            Spans whole = Spans.of(List.of(wanted.span()));
            Spans others = Spans.of(booked.stream()
                    .filter(each -> each.isIn(wanted.place()))
                    .map(Booked::span)
                    .toList());
            whole.without(others).ranges().forEach(span -> parts.add(new Plan.Reservation(wanted.place(), span)));
            for (TimeRange span : whole.intersect(others).ranges()) {
                parts.add(new Plan.Reservation(freeLayer(wanted.place(), span, booked), span));
                overlaps = true;
            }
        }
        return new Parts(List.copyOf(parts), overlaps);
    }

    private static Place freeLayer(Place place, TimeRange span, List<Booked> booked) {
        return IntStream.rangeClosed(1, LAYERS)
                .map(layer -> place.number() + layer * Place.LAYER)
                .filter(unit -> booked.stream()
                        .noneMatch(each -> each.resourceId().equals(place.resourceId())
                                && each.unit() == unit
                                && each.span().overlaps(span)))
                .mapToObj(unit -> new Place(place.resourceId(), unit))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Overbooked more often than can be said"));
    }

    private List<Booked> booked(List<Plan.Reservation> wanted) {
        return sql.query(
                """
                select a.resource_id, a.unit, a.starts_at, a.ends_at
                from booking.allocation a
                where a.resource_id = any (?) and a.active and a.booking_id is not null
                  and a.ends_at > ? and a.starts_at < ?
                """,
                row -> new Booked(
                        row.getObject("resource_id", UUID.class),
                        row.getInt("unit"),
                        new TimeRange(Timestamps.of(row, "starts_at"), Timestamps.of(row, "ends_at"))),
                wanted.stream().map(each -> each.place().resourceId()).toArray(UUID[]::new),
                wanted.stream()
                        .map(each -> each.span().start())
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MIN),
                wanted.stream()
                        .map(each -> each.span().end())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MAX));
    }
}
