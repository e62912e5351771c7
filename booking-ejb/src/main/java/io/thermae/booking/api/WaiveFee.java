package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Does without what a client owes for a visit that did not take place. */
@Local
public interface WaiveFee {

    /**
     * Waives it; the audit keeps who did and why.
     *
     * @throws io.thermae.kernel.RuleBroken {@code NO_FEE} if nothing is owed (any more)
     */
    BookingView waive(UUID bookingId, String reason);
}
