package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client pay on the web: for his booking what is to be paid before it is taken, else what is open of its invoice; and what
 * is open of any other invoice. Calls a gateway outside, so it begins and ends transactions of its own; never call it inside one.
 */
@Local
public interface PayOnline {

    /**
     * Begins to pay what is due, or goes on with it: repeated, it is one payment.
     *
     * @throws io.thermae.kernel.NotFound if there is no such invoice that was issued
     * @throws io.thermae.kernel.RuleBroken {@code NOTHING_TO_PAY}; {@code ILLEGAL_TRANSITION} if all of the invoice was taken back;
     *     {@code AMOUNT_NOT_COUNTABLE} if the gateway has no such amounts; {@code ONLINE_PAYMENT_UNAVAILABLE} if there is no gateway;
     *     {@code PAYMENT_GATEWAY_UNAVAILABLE} if it does not answer
     */
    Begun begin(OnlineSubject subject);

    /** The latest of a booking, or of an invoice, as it is known. */
    Optional<OnlinePaymentView> latest(OnlineSubject subject);

    /**
     * Does at the test gateway what a payer does at a real one.
     *
     * @param method a test token, for example {@code pm_card_visa}
     * @throws io.thermae.kernel.NotFound if the test gateway is not the one that is used, or there is nothing begun
     * @throws io.thermae.kernel.InvalidInput for another token
     * @throws io.thermae.kernel.RuleBroken {@code PAYMENT_GATEWAY_UNAVAILABLE} if no answer came: what has become of it is found
     *     out
     */
    OnlinePaymentView confirmTest(OnlineSubject subject, String method);

    /**
     * A payment, and what the payer's browser needs for it.
     *
     * @param clientSecret with which the browser pays at the gateway; null if there is none
     * @param publishableKey of the installation, for the browser; null if there is none
     * @param isNew whether it was not there before
     */
    record Begun(
            OnlinePaymentView payment, @Nullable String clientSecret, @Nullable String publishableKey, boolean isNew) {

        /** The secret is not for logs. */
        @Override
        public String toString() {
            return "Begun[" + payment.id() + "]";
        }
    }
}
