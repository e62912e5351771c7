package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.Optional;
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

    /**
     * One that was cancelled or to which nobody came, whoever asks. Its booking is locked until the transaction ends.
     *
     * @return empty if the visit takes place, was only held, or has neither cost nor brought anything
     */
    Optional<UnkeptVisit> lock(UUID bookingId);
}
