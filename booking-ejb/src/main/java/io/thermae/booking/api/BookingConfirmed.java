package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * The business has confirmed a visit that had waited for that since it was booked, and is still to come.
 *
 * @param booking as it is now
 */
public record BookingConfirmed(BookingSnapshot booking) implements DomainEvent {

    @Override
    public UUID subject() {
        return booking.bookingId();
    }
}
