package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Sends a refund again that a payment gateway has not done. */
@Local
public interface RetryRefund {

    /**
     * Sends it again, out of the payment's credit, which it had become. The gateway is asked first whether it knows it, so nothing
     * goes back twice.
     *
     * @return the payment
     * @throws io.thermae.kernel.NotFound if there is no such payment that the caller may see, or it has no such refund
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it has not failed at a gateway; {@code
     *     REFUND_TOO_MUCH} if some of that credit was spent meanwhile
     */
    PaymentView retry(UUID paymentId, UUID refundId);
}
