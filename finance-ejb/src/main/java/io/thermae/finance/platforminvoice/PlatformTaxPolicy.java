package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.PlatformTax;
import io.thermae.finance.tax.TaxPolicy;
import io.thermae.finance.tax.TaxPolicy.Taxable;
import io.thermae.finance.tax.TaxPolicy.Taxed;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of an invoice of the platform is tax. What is charged is taxed as it is said now; what is taken off, as it was said
 * when that was invoiced: so a whole period that is taken off takes back the very tax that was invoiced for it. Each is rounded
 * once, halves away from zero, and the invoice is the one without the other: net, tax and gross alike.
 */
final class PlatformTaxPolicy {

    /** How many decimals of a percent there are: rates are counted in thousandths. */
    private static final int DECIMALS = 3;

    private PlatformTaxPolicy() {}

    /**
     * How prices are taxed.
     *
     * @param tax null for not at all
     * @param included whether they contain it
     */
    record Terms(@Nullable PlatformTax tax, boolean included) {

        /** There is no tax. */
        static final Terms NONE = new Terms(null, true);
    }

    /**
     * What is invoiced.
     *
     * @param charge what is charged
     * @param credit what is taken off; zero for nothing
     */
    record Invoiced(Taxed charge, Taxed credit) {

        /** What is to be paid: nothing is invoiced unless it is above zero. */
        long gross() {
            return Math.subtractExact(charge.gross(), credit.gross());
        }

        /** How much of that is tax; below zero if more is taken back than charged. */
        long tax() {
            return Math.subtractExact(charge.tax(), credit.tax());
        }
    }

    /**
     * Taxes what is priced.
     *
     * @param charge not below zero
     * @param terms of now
     * @param credit not below zero, in the same currency
     * @param before the terms under which that was invoiced
     */
    static Invoiced of(Money charge, Terms terms, Money credit, Terms before) {
        return new Invoiced(taxed(charge, terms), taxed(credit, before));
    }

    private static Taxed taxed(Money price, Terms terms) {
        PlatformTax tax = terms.tax();
        return TaxPolicy.tax(
                        List.of(new Taxable(price.minorUnits(), tax == null ? 0 : tax.rate())),
                        terms.included(),
                        TaxRounding.LINE,
                        price.currency())
                .get(0);
    }

    /**
     * A rate, in thousandths of a percent.
     *
     * @param percent for example {@code 12} or {@code 8.25}
     * @throws IllegalArgumentException unless it is one from 0 to 100, with at most three decimals
     */
    static int rate(String percent) {
        try {
            int rate = new BigDecimal(percent.strip()).movePointRight(DECIMALS).intValueExact();
            if (rate >= 0 && rate <= TaxPolicy.WHOLE) {
                return rate;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("No percentage: " + percent, e);
        }
        throw new IllegalArgumentException("No percentage from 0 to 100: " + percent);
    }
}
