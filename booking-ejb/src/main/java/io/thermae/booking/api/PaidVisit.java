package io.thermae.booking.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What a client is told of the visit that money is for.
 *
 * @param number of the booking, as its client knows it
 * @param timeZone of the branch
 * @param services in the business's words, in their order, at least one
 * @param cancelled whether it was cancelled
 * @param client who comes, as given with the booking
 */
public record PaidVisit(
        UUID bookingId,
        String number,
        Instant start,
        ZoneId timeZone,
        List<String> services,
        boolean cancelled,
        BookingSnapshot.Client client) {

    /** Names and addresses are not for logs. */
    @Override
    public String toString() {
        return "PaidVisit[" + bookingId + "]";
    }
}
