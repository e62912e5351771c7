package io.thermae.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount of money in the minor units of its currency (tenge and tiyn, dollars and cents). Exact: only {@link #percent}
 * and {@link #allocate} round, and amounts of two currencies never mix.
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

    /**
     * Splits it in proportion to weights, by the largest remainder: each part is less than a minor unit from its exact share,
     * and together they are all of it. What is left over goes to the parts that were cut most; of equals, to the first.
     *
     * @param weights none below zero, and not all of them zero; one of zero gets nothing
     * @return a part for each weight, in their order
     * @throws IllegalArgumentException for other weights
     */
    public List<Money> allocate(List<Long> weights) {
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Cannot split by " + weights);
        }
        BigInteger left = BigInteger.valueOf(minorUnits);
        BigInteger[] parts = new BigInteger[weights.size()];
        BigInteger[] cut = new BigInteger[weights.size()];
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share = BigInteger.valueOf(minorUnits)
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(total);
            parts[i] = share[0];
            cut[i] = share[1].abs();
            left = left.subtract(share[0]);
        }
        // fewer units are left over than shares were cut, so nobody gets two, and nobody who was not cut gets one
        BigInteger unit = BigInteger.valueOf(left.signum());
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> cut[i]).reversed())
                .limit(left.abs().intValueExact())
                .forEach(i -> parts[i] = parts[i].add(unit));
        return Arrays.stream(parts)
                .map(part -> new Money(part.longValueExact(), currency))
                .toList();
    }
}
