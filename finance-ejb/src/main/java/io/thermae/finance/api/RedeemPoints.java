package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Pays by points. */
@Local
public interface RedeemPoints {

    /**
     * Pays some of a customer's own invoice.
     *
     * @param points above zero
     * @return the payment
     * @throws io.thermae.kernel.NotFound if there is no such customer whom the caller may see
     * @throws io.thermae.kernel.InvalidInput {@code unknown_invoice} if it is not his, or not seen
     * @throws io.thermae.kernel.RuleBroken {@code LOYALTY_OFF}; {@code POINTS_BELOW_MINIMUM}, which says how many it takes;
     *     {@code POINTS_INSUFFICIENT}; {@code MORE_THAN_OPEN}; {@code ILLEGAL_TRANSITION} for drafts; {@code PERIOD_CLOSED}
     */
    PaymentView redeem(UUID customerId, UUID invoiceId, long points);
}
