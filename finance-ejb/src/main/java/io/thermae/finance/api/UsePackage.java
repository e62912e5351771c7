package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Pays by packages. */
@Local
public interface UsePackage {

    /**
     * Pays a line of an invoice by a visit, whatever the line comes to.
     *
     * @param position of the line, counted from 1
     * @return the payment, which is of nothing else
     * @throws io.thermae.kernel.NotFound if there is no package that the caller may see
     * @throws io.thermae.kernel.InvalidInput for an invoice or a line that there is not
     * @throws io.thermae.kernel.RuleBroken {@code PACKAGE_DOES_NOT_COVER}, which says why; {@code PACKAGE_UNPAID},
     *     {@code PACKAGE_FROZEN}, {@code PACKAGE_EXPIRED}, {@code PACKAGE_USED_UP}; {@code MEMBERSHIP_PAUSED},
     *     {@code MEMBERSHIP_UNPAID}; {@code LINE_PAID_BY_PACKAGE};
     *     {@code MORE_THAN_OPEN}; {@code ILLEGAL_TRANSITION} for drafts; {@code PERIOD_CLOSED}
     */
    PaymentView use(UUID packageId, UUID invoiceId, int position);
}
