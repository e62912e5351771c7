package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cancels a booking and frees what it reserved. */
@Local
public interface CancelBooking {

    /**
     * Cancels it. Where it is the client's wish, the terms under which he has booked say whether he owes a fee.
     *
     * @param waiver why the business does without the fee; null if it does not
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is over or cancelled already;
     *     {@code CANCELLATION_TOO_LATE} for a client; {@code FORBIDDEN} for who may not waive
     */
    BookingView cancel(UUID bookingId, @Nullable String reason, boolean byClient, @Nullable String waiver);
}
