package io.thermae.finance.tax;

import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of an amount is tax. Halves go away from zero, as trade rounds. By {@link TaxRounding#DOCUMENT} the tax of a rate is
 * that of the sum of its lines, and is then shared out among them in proportion: so lines add up to their document either way.
 */
public final class TaxPolicy {

    /** A rate of 100 %: rates are counted in thousandths of a percent. */
    public static final int WHOLE = 100_000;

    private TaxPolicy() {}

    /**
     * An amount as it is priced.
     *
     * @param minorUnits with its tax, if prices are inclusive; not negative
     * @param rate in thousandths of a percent
     */
    public record Taxable(long minorUnits, int rate) {}

    /** The same without its tax, and the tax. Minor units. */
    public record Taxed(long net, long tax) {

        /** What is to be paid. */
        public long gross() {
            return Math.addExact(net, tax);
        }
    }

    /**
     * The taxes of the lines of a document, in their order.
     *
     * @param inclusive whether the amounts contain their tax
     * @param currency whose minor units they are
     */
    public static List<Taxed> tax(List<Taxable> lines, boolean inclusive, TaxRounding rounding, Currency currency) {
        List<Long> taxes = rounding == TaxRounding.LINE
                ? lines.stream()
                        .map(line -> taxOf(line.minorUnits(), line.rate(), inclusive))
                        .toList()
                : byDocument(lines, inclusive, currency);
        List<Taxed> taxed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            long amount = lines.get(i).minorUnits();
            long tax = taxes.get(i);
            taxed.add(new Taxed(inclusive ? amount - tax : amount, tax));
        }
        return List.copyOf(taxed);
    }

    /** The tax in an amount that contains it, or on top of one that does not. */
    static long taxOf(long minorUnits, int rate, boolean inclusive) {
        return BigDecimal.valueOf(minorUnits)
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(inclusive ? WHOLE + (long) rate : WHOLE), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static List<Long> byDocument(List<Taxable> lines, boolean inclusive, Currency currency) {
        Map<Integer, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.computeIfAbsent(lines.get(i).rate(), rate -> new ArrayList<>())
                    .add(i);
        }
        Long[] taxes = new Long[lines.size()];
        places.forEach((rate, its) -> {
            List<Long> amounts =
                    its.stream().map(place -> lines.get(place).minorUnits()).toList();
            long sum = amounts.stream().reduce(0L, Math::addExact);
            // nothing is shared by nothing
            List<Long> shares = sum == 0
                    ? amounts
                    : new Money(taxOf(sum, rate, inclusive), currency)
                            .allocate(amounts).stream().map(Money::minorUnits).toList();
            for (int i = 0; i < its.size(); i++) {
                taxes[its.get(i)] = shares.get(i);
            }
        });
        return List.of(taxes);
    }
}
