package io.thermae.finance.stripe;

import java.util.Currency;
import java.util.Map;

/**
 * The least that Stripe charges at once, in our minor units (docs.stripe.com/currencies). Of other currencies that depends on the
 * account into which it pays, so Stripe itself refuses what is too little.
 */
final class StripeLeastPolicy {

    private static final Map<String, Long> LEAST = Map.ofEntries(
            Map.entry("AED", 200L),
            Map.entry("AUD", 50L),
            Map.entry("BGN", 100L),
            Map.entry("BRL", 50L),
            Map.entry("CAD", 50L),
            Map.entry("CHF", 50L),
            Map.entry("CZK", 1500L),
            Map.entry("DKK", 250L),
            Map.entry("EUR", 50L),
            Map.entry("GBP", 30L),
            Map.entry("HKD", 400L),
            Map.entry("HUF", 17_500L),
            Map.entry("INR", 50L),
            Map.entry("JPY", 50L),
            Map.entry("MXN", 1000L),
            Map.entry("MYR", 200L),
            Map.entry("NOK", 300L),
            Map.entry("NZD", 50L),
            Map.entry("PLN", 200L),
            Map.entry("RON", 200L),
            Map.entry("SEK", 300L),
            Map.entry("SGD", 50L),
            Map.entry("THB", 1000L),
            Map.entry("USD", 50L));

    private StripeLeastPolicy() {}

    /** At least the step. */
    static long least(Currency currency) {
        return LEAST.getOrDefault(currency.getCurrencyCode(), StripeAmountPolicy.step(currency));
    }
}
