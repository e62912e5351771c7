package io.thermae.finance.stripe;

import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.Set;

/**
 * Amounts as Stripe counts them: in minor units, as we do, but for currencies that had others once
 * (docs.stripe.com/currencies).
 */
final class StripeAmountPolicy {

    /** Without decimals for us, with two for Stripe. */
    private static final Set<String> TWO_DECIMALS = Set.of("ISK", "UGX");

    /** With two decimals for us, without for Stripe. */
    private static final Set<String> NO_DECIMALS = Set.of("MGA");

    private static final int HUNDRED = 100;
    private static final int THREE_DECIMALS = 3;
    private static final int TEN = 10;

    private StripeAmountPolicy() {}

    /**
     * The amount in Stripe's units.
     *
     * @throws IllegalArgumentException if Stripe cannot say it
     */
    static long ofStripe(Money amount) {
        String currency = amount.currency().getCurrencyCode();
        if (TWO_DECIMALS.contains(currency)) {
            return Math.multiplyExact(amount.minorUnits(), HUNDRED);
        }
        if (NO_DECIMALS.contains(currency)) {
            return divided(amount, HUNDRED);
        }
        if (amount.currency().getDefaultFractionDigits() == THREE_DECIMALS) {
            // the last digit has to be a zero
            return Math.multiplyExact(divided(amount, TEN), TEN);
        }
        return amount.minorUnits();
    }

    /** In which steps Stripe counts a currency, in our minor units. */
    static long step(Currency currency) {
        if (NO_DECIMALS.contains(currency.getCurrencyCode())) {
            return HUNDRED;
        }
        return currency.getDefaultFractionDigits() == THREE_DECIMALS ? TEN : 1;
    }

    /** Stripe's units in ours. */
    static long ofOurs(long stripe, Money like) {
        String currency = like.currency().getCurrencyCode();
        if (TWO_DECIMALS.contains(currency)) {
            return stripe / HUNDRED;
        }
        return NO_DECIMALS.contains(currency) ? Math.multiplyExact(stripe, HUNDRED) : stripe;
    }

    private static long divided(Money amount, int by) {
        if (amount.minorUnits() % by != 0) {
            throw new IllegalArgumentException("Stripe has no such amounts of " + amount.currency());
        }
        return amount.minorUnits() / by;
    }
}
