package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * A client who was asked whether he comes to a visit that is still to come has said yes, for the first time since it was agreed as it
 * is. If it had waited for the business's word, there is a {@link BookingConfirmed} beside it: that tells the client, this the business.
 *
 * @param booking as it is now
 */
public record AttendanceConfirmed(BookingSnapshot booking) implements DomainEvent {

    @Override
    public UUID subject() {
        return booking.bookingId();
    }
}
