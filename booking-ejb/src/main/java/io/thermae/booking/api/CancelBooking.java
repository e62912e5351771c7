package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cancels a booking and frees what it reserved. */
@Local
public interface CancelBooking {

    /**
     * Cancels it.
     *
     * @param byClient whether the client does it; otherwise the business
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is over or cancelled already
     */
    BookingView cancel(UUID bookingId, @Nullable String reason, boolean byClient);
}
