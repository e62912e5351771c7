package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * A visit has been booked.
 *
 * @param booking as booked
 */
public record BookingPlaced(BookingSnapshot booking) implements DomainEvent {

    @Override
    public UUID subject() {
        return booking.bookingId();
    }
}
