package io.thermae.booking.reservation;

import io.thermae.booking.availability.Plan;
import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A resource in a half hour: two reservations of one resource that overlap have at least one of these in common.
 *
 * @param halfHour counted from 1970-01-01T00:00Z
 */
record PlaceTime(UUID resource, long halfHour) {

    private static final long HALF_HOUR = Duration.ofMinutes(30).toSeconds();

    /** All that a reservation touches. */
    static Stream<PlaceTime> of(Plan.Reservation reservation) {
        TimeRange span = reservation.span();
        long first = Math.floorDiv(span.start().getEpochSecond(), HALF_HOUR);
        long last = Math.floorDiv(span.end().minusNanos(1).getEpochSecond(), HALF_HOUR);
        return LongStream.rangeClosed(first, last)
                .mapToObj(halfHour -> new PlaceTime(reservation.place().resourceId(), halfHour));
    }
}
