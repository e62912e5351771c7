package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives money back to where it came from. */
@Local
public interface RefundPayment {

    /**
     * Gives some or all of a payment back. It is taken from what is left of the payment as credit, then from the invoices that
     * it pays, the latest first: they are owed again; last from the tip. To owe less, take the invoice back first.
     *
     * @param method by which it is given back; null for all by which it came, in proportion
     * @return the payment
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.InvalidInput for another currency, nothing, or a method by which nothing came
     * @throws io.thermae.kernel.RuleBroken {@code REFUND_TOO_MUCH} if that is more than there is left of it;
     *     {@code AMOUNT_NOT_COUNTABLE} if its gateway has no such amount; {@code PERIOD_CLOSED}; {@code DRAWER_CLOSED}
     */
    PaymentView refund(UUID paymentId, Money amount, @Nullable PaymentMethod method, String reason);
}
