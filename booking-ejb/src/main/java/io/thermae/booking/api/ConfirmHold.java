package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Takes the place that was held. */
@Local
public interface ConfirmHold {

    /**
     * Takes it: the booking is CONFIRMED, or PENDING until the business confirms it, as its settings say.
     *
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is not held, or not any more; {@code PREPAYMENT_DUE}
     *     if something is to be paid before, unless it is staff that does without it
     */
    BookingView confirm(UUID bookingId);
}
