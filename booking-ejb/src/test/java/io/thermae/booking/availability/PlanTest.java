package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.availability.Plan.Reservation;
import io.thermae.kernel.Money;
import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final Place CHAIR = new Place(new UUID(5, 1), 2);

    private final List<Plan.Placement> placements = new ArrayList<>();
    private long next;

    @Test
    void reservesBuffersAtTheEdges() {
        add(service(10, 20, busy(60)), List.of(A));

        assertThat(reservations()).containsExactly(new Reservation(Place.of(A), minutes(-10, 80)));
    }

    @Test
    void isOneReservationWhereOneMasterGoesOn() {
        add(service(10, 20, busy(60)), List.of(A));
        add(service(5, 15, busy(30)), List.of(A));

        assertThat(reservations()).containsExactly(new Reservation(Place.of(A), minutes(-10, 105)));
    }

    @Test
    void keepsBuffersForDifferentMasters() {
        add(service(10, 20, busy(60)), List.of(B));
        add(service(5, 15, busy(30)), List.of(A));

        assertThat(reservations())
                .containsExactly(
                        new Reservation(Place.of(A), minutes(55, 105)), new Reservation(Place.of(B), minutes(-10, 80)));
    }

    @Test
    void leavesTheMasterFreeWhileTheColourTakesEffect() {
        add(service(10, 20, busy(60), idle(30), busy(15)), List.of(A), CHAIR);

        assertThat(reservations())
                .containsExactly(
                        new Reservation(Place.of(A), minutes(-10, 60)),
                        new Reservation(Place.of(A), minutes(90, 125)),
                        new Reservation(CHAIR, minutes(-10, 125)));
    }

    @Test
    void reservesAllHands() {
        add(service(0, 20, busy(60)), List.of(B, A), CHAIR);

        assertThat(reservations())
                .containsExactly(
                        new Reservation(Place.of(A), minutes(0, 80)),
                        new Reservation(Place.of(B), minutes(0, 80)),
                        new Reservation(CHAIR, minutes(0, 80)));
    }

    @Test
    void namesEachMasterOnceInTheOrderOfTheWork() {
        add(service(0, 0, busy(60)), List.of(B));
        add(service(0, 0, busy(60)), List.of(A));
        add(service(0, 0, busy(60)), List.of(B));

        assertThat(new Plan(placements).masters()).containsExactly(B, A);
    }

    private List<Reservation> reservations() {
        return new Plan(placements).reservations();
    }

    private void add(Offer service, List<UUID> masters, Place... units) {
        long end = next + service.duration().toMinutes();
        placements.add(new Plan.Placement(new Visit.Step(service, null), minutes(next, end), masters, List.of(units)));
        next = end;
    }

    private static Offer service(int before, int after, Offer.Segment... segments) {
        return new Offer(
                new UUID(2, 1),
                "Service",
                List.of(segments),
                Duration.ofMinutes(before),
                Duration.ofMinutes(after),
                1,
                List.of(),
                Map.of(),
                Prices.of(Money.zero(Currency.getInstance("KZT"))),
                Offer.Terms.USUAL);
    }

    private static Offer.Segment busy(int minutes) {
        return new Offer.Segment(Duration.ofMinutes(minutes), true);
    }

    private static Offer.Segment idle(int minutes) {
        return new Offer.Segment(Duration.ofMinutes(minutes), false);
    }

    private static TimeRange minutes(long from, long to) {
        return new TimeRange(TEN.plusSeconds(from * 60), TEN.plusSeconds(to * 60));
    }
}
