package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client pay for his booking on the web: what is to be paid before it is taken, else what is open of its invoice. Calls
 * a gateway outside, so it begins and ends transactions of its own; never call it inside one.
 */
@Local
public interface PayOnline {

    /**
     * Begins to pay what is due, or goes on with it: repeated, it is one payment.
     *
     * @throws io.thermae.kernel.RuleBroken {@code NOTHING_TO_PAY}; {@code AMOUNT_NOT_COUNTABLE} if the gateway has no such
     *     amounts; {@code ONLINE_PAYMENT_UNAVAILABLE} if there is no gateway;
     *     {@code PAYMENT_GATEWAY_UNAVAILABLE} if it does not answer
     */
    Begun begin(UUID bookingId);

    /** The latest of a booking, as it is known. */
    Optional<OnlinePaymentView> latest(UUID bookingId);

    /**
     * Does at the test gateway what a payer does at a real one.
     *
     * @param method a test token, for example {@code pm_card_visa}
     * @throws io.thermae.kernel.NotFound if the test gateway is not the one that is used, or there is nothing begun
     * @throws io.thermae.kernel.InvalidInput for another token
     * @throws io.thermae.kernel.RuleBroken {@code PAYMENT_GATEWAY_UNAVAILABLE} if no answer came: what has become of it is found
     *     out
     */
    OnlinePaymentView confirmTest(UUID bookingId, String method);

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
