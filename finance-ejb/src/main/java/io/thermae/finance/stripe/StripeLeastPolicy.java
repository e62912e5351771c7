package io.thermae.finance.stripe;

import io.thermae.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The least that Stripe charges at once, in our minor units (docs.stripe.com/currencies). Of other currencies it is about half a
 * dollar's worth, which depends on the account into which it pays: only the installation can say it.
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

    /**
     * The least of a currency; empty if nobody has said it.
     *
     * @param configured what the installation says, in minor units by currency; it knows better
     */
    static OptionalLong least(Currency currency, Map<String, Long> configured) {
        String code = currency.getCurrencyCode();
        Long least = configured.containsKey(code) ? configured.get(code) : LEAST.get(code);
        return least == null ? OptionalLong.empty() : OptionalLong.of(least);
    }

    /**
     * Reads what the installation says, as {@code KZT:300,UZS:7000}.
     *
     * @return in minor units, by currency
     * @throws IllegalArgumentException if it is not said so, or not above zero
     */
    static Map<String, Long> read(String pairs) {
        Map<String, Long> least = new HashMap<>();
        for (String pair : pairs.split(",", -1)) {
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("Not a currency and its least: " + pair);
            }
            Currency currency = Currency.getInstance(pair.substring(0, colon).strip());
            Money amount;
            try {
                amount = Money.of(new BigDecimal(pair.substring(colon + 1).strip()), currency);
            } catch (ArithmeticException | NumberFormatException e) {
                throw new IllegalArgumentException("Not an amount: " + pair, e);
            }
            if (amount.minorUnits() <= 0) {
                throw new IllegalArgumentException("Not above zero: " + pair);
            }
            least.put(currency.getCurrencyCode(), amount.minorUnits());
        }
        return Map.copyOf(least);
    }
}
