package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit has been cancelled.
 *
 * @param booking as it was
 * @param reason in the words of who cancelled it; null when none was given
 * @param byClient whether the client cancelled it; otherwise the business did
 */
public record BookingCancelled(BookingSnapshot booking, @Nullable String reason, boolean byClient)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return booking.bookingId();
    }
}
