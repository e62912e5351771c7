package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets an owner pay an invoice of the platform on the web. Calls a gateway outside, so it begins and ends transactions of its
 * own; never call it inside one. Each throws {@link io.thermae.kernel.NotFound} if the business has no such invoice.
 */
@Local
public interface PayPlatformInvoice {

    /**
     * Begins to pay an invoice, or goes on with it: repeated, it is one payment. When the money is there the invoice is paid, as
     * by {@link PlatformInvoices#pay}; money that it does not need goes back.
     *
     * @param keepCard whether the card is kept, and charged for what is due after that
     * @throws io.thermae.kernel.RuleBroken {@code NOTHING_TO_PAY} if it was paid otherwise; {@code ONLINE_PAYMENT_UNAVAILABLE} if
     *     there is no gateway; {@code PAYMENT_GATEWAY_UNAVAILABLE} if it does not answer
     */
    Begun begin(UUID invoiceId, boolean keepCard);

    /** The latest of an invoice, as it is known. */
    Optional<PlatformPaymentView> latest(UUID invoiceId);

    /**
     * Does at the test gateway what a payer does at a real one.
     *
     * @param method a test token, for example {@code pm_card_visa}
     * @throws io.thermae.kernel.NotFound if the test gateway is not the one that is used, or there is nothing begun
     * @throws io.thermae.kernel.InvalidInput for another token
     * @throws io.thermae.kernel.RuleBroken {@code PAYMENT_GATEWAY_UNAVAILABLE} if no answer came: what has become of it is found
     *     out
     */
    PlatformPaymentView confirmTest(UUID invoiceId, String method);

    /**
     * A payment, and what the payer's browser needs for it.
     *
     * @param clientSecret with which the browser pays at the gateway; null if there is none
     * @param publishableKey of the installation, for the browser; null if there is none
     * @param isNew whether it was not there before
     */
    record Begun(
            PlatformPaymentView payment,
            @Nullable String clientSecret,
            @Nullable String publishableKey,
            boolean isNew) {

        /** The secret is not for logs. */
        @Override
        public String toString() {
            return "Begun[" + payment.id() + "]";
        }
    }
}
