package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit is confirmed that had waited for the business's word since it was booked, and is still to come.
 *
 * @param booking as it is now
 * @param byClient true: the business had asked its client whether he comes, and he has said yes; null: it has confirmed it itself
 */
public record BookingConfirmed(BookingSnapshot booking, @Nullable Boolean byClient) implements DomainEvent {

    @Override
    public UUID subject() {
        return booking.bookingId();
    }
}
