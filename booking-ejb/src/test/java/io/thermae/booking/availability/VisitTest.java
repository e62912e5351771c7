package io.thermae.booking.availability;

import static io.thermae.booking.availability.Visits.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.availability.Visit.Reservation;
import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);

    @Test
    void servicesFollowEachOtherWithoutBuffers() {
        Visit visit = Visits.of(service(60, 10, 20), service(30, 5, 15));

        assertThat(visit.work(TEN)).containsExactly(minutes(0, 60), minutes(60, 90));
        assertThat(visit.duration()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void reservesBuffersAtTheEdges() {
        assertThat(Visits.of(service(60, 10, 20)).reservations(TEN, List.of(A)))
                .containsExactly(new Reservation(A, minutes(-10, 80)));
    }

    @Test
    void dropsBuffersBetweenTwoWorksOfOneMaster() {
        assertThat(Visits.of(service(60, 10, 20), service(30, 5, 15)).reservations(TEN, List.of(A, A)))
                .containsExactly(new Reservation(A, minutes(-10, 60)), new Reservation(A, minutes(60, 105)));
    }

    @Test
    void keepsBuffersForDifferentMasters() {
        assertThat(Visits.of(service(60, 10, 20), service(30, 5, 15)).reservations(TEN, List.of(B, A)))
                .containsExactly(new Reservation(A, minutes(55, 105)), new Reservation(B, minutes(-10, 80)));
    }

    @Test
    void keepsBuffersBesideAnothersLongWork() {
        assertThat(Visits.of(service(60, 0, 20), service(90, 0, 0), service(30, 15, 5))
                        .reservations(TEN, List.of(A, B, A)))
                .containsExactly(
                        new Reservation(A, minutes(0, 80)),
                        new Reservation(A, minutes(135, 185)),
                        new Reservation(B, minutes(60, 150)));
    }

    @Test
    void letsBuffersGiveWayToTheMastersNextWork() {
        assertThat(Visits.of(service(60, 0, 30), service(20, 0, 0), service(30, 30, 0))
                        .reservations(TEN, List.of(A, B, A)))
                .containsExactly(
                        new Reservation(A, minutes(0, 80)),
                        new Reservation(A, minutes(80, 110)),
                        new Reservation(B, minutes(60, 80)));
    }

    @Test
    void letsTwoBuffersShareTheTimeBetweenTwoWorks() {
        assertThat(Visits.of(service(60, 0, 15), service(20, 0, 0), service(30, 15, 0))
                        .reservations(TEN, List.of(A, B, A)))
                .filteredOn(reservation -> reservation.masterId().equals(A))
                .containsExactly(new Reservation(A, minutes(0, 75)), new Reservation(A, minutes(75, 110)));
    }

    private static TimeRange minutes(long from, long to) {
        return new TimeRange(TEN.plusSeconds(from * 60), TEN.plusSeconds(to * 60));
    }
}
