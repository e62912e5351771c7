package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * A visit has got another time or another master.
 *
 * @param booking as it is now
 * @param before as it was: a master who is in it and not in {@code booking} has lost the visit
 */
public record BookingMoved(BookingSnapshot booking, BookingSnapshot before) implements DomainEvent {

    @Override
    public UUID subject() {
        return booking.bookingId();
    }
}
