package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client pay on the web: for his booking what is to be paid before it is taken, else what is open of its invoice; and what
 * is open of any other invoice, in parts if he wants, and with a tip. Calls a gateway outside, so it begins and ends transactions
 * of its own; never call it inside one.
 */
@Local
public interface PayOnline {

    /**
     * Begins to pay what is due, or goes on with it: repeated, it is one payment, also after that was paid. If another amount, or
     * tip, is wanted than one that was begun has, that one is cancelled, and another one begun; not what a bank has in its hands,
     * and nothing on which its payer is at work if all that is due is wanted.
     *
     * @param wanted how much of it, and with which tip
     * @throws io.thermae.kernel.NotFound if there is no such invoice that was issued
     * @throws io.thermae.kernel.InvalidInput {@code required} of {@code open}; {@code not_for_prepayment}, {@code nobody_to_tip}, {@code below_gateway_minimum},
     *     {@code leaves_too_little}, {@code must_be_positive}, {@code currency_mismatch}, {@code out_of_range} of what is wanted
     * @throws io.thermae.kernel.RuleBroken {@code NOTHING_TO_PAY}; {@code ILLEGAL_TRANSITION} if all of the invoice was taken back;
     *     {@code OPEN_AMOUNT_CHANGED} if something else is open than was seen, and what is wanted was not paid last;
     *     {@code MORE_THAN_OPEN}; {@code AMOUNT_NOT_COUNTABLE} if the gateway has no such amounts;
     *     {@code ONLINE_PAYMENT_UNAVAILABLE} if there is no gateway, or if it cannot be said which parts it would take;
     *     {@code TOO_MANY_ATTEMPTS} if twenty were begun for the same within an hour;
     *     {@code PAYMENT_GATEWAY_UNAVAILABLE} if it does not answer
     */
    Begun begin(OnlineSubject subject, Wanted wanted);

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
     * What a payer wants to pay.
     *
     * @param amount what of that which is open; null for all of it
     * @param tip beside it, for those who have served him; null or nothing for none
     * @param open what he saw as open; null only if he wants to pay all of it whatever it is, without a tip
     */
    record Wanted(@Nullable Money amount, @Nullable Money tip, @Nullable Money open) {

        /** All that is due, and nothing else. */
        public static final Wanted ALL = new Wanted(null, null, null);

        /** Whether neither a part nor a tip is wanted. */
        public boolean isAll() {
            return amount == null && tip == null;
        }
    }

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
