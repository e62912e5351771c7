package io.thermae.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money in the minor units of its currency (tenge and tiyn, dollars and cents). Exact: only {@link #percent}
 * rounds, and amounts of two currencies never mix.
 *
 * @param minorUnits the amount, in units of {@code 10^-currency.defaultFractionDigits}
 * @param currency an ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal amount.
     *
     * @throws ArithmeticException if it has more decimals than the currency, or does not fit
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(
                amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    /** The amount with exactly the currency's decimals: {@code 1500.00} for tenge, {@code 1500} for yen. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /**
     * So many hundredths of it, to the nearest minor unit; what lies between two goes away from zero, as trade rounds.
     *
     * @throws ArithmeticException on overflow
     */
    public Money percent(int percent) {
        return new Money(
                BigDecimal.valueOf(minorUnits)
                        .multiply(BigDecimal.valueOf(percent, 2))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    /**
     * So many times as much.
     *
     * @throws ArithmeticException on overflow
     */
    public Money times(int count) {
        return new Money(Math.multiplyExact(minorUnits, count), currency);
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }
}
