package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Charges the fee of a visit that did not take place, where it was not invoiced by itself. */
@Local
public interface ChargeFee {

    /**
     * Issues the invoice of all of it; what was paid ahead pays it, and the rest of that goes back.
     *
     * @throws io.thermae.kernel.NotFound if there is no such booking that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code NO_FEE} if nothing is owed (any more); {@code ALREADY_INVOICED} if the fee was
     *     invoiced at any time, or the visit itself is
     */
    InvoiceView charge(UUID bookingId);
}
