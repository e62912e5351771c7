package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Visits that did not take place, for those who charge for them. */
@Local
public interface UnkeptVisits {

    /**
     * One for which a fee is owed. Its booking is locked until the transaction ends.
     *
     * @throws io.thermae.kernel.NotFound if there is no such booking that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code NO_FEE} if nothing is owed (any more)
     */
    UnkeptVisit lockOwed(UUID bookingId);
}
