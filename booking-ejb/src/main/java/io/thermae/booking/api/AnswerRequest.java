package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** A client says whether he comes to a visit, being asked by its business. */
@Local
public interface AnswerRequest {

    /** What he was asked. @throws io.thermae.kernel.NotFound if there is no such booking */
    Asked get(UUID bookingId, int sequence);

    /**
     * He comes: what waits for the business's word is CONFIRMED by it, since the business has asked. What he said first counts.
     *
     * @param sequence of the visit of which he was asked
     * @throws io.thermae.kernel.NotFound if there is no such booking
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is only held, or not ahead any more;
     *     {@code VISIT_CHANGED} if it was changed since he was asked
     */
    BookingView attend(UUID bookingId, int sequence);

    /**
     * He does not: it is cancelled under its terms. Does nothing the second time. Throws as {@link #attend}, and
     * {@code CANCELLATION_TOO_LATE}.
     */
    BookingView decline(UUID bookingId, int sequence);

    /**
     * What somebody was asked.
     *
     * @param booking as it is now
     * @param current whether he was asked of it as it is now
     */
    record Asked(BookingView booking, boolean current) {}
}
