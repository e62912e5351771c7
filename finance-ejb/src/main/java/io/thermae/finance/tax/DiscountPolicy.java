package io.thermae.finance.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What a line costs: so many times its price, less its discount, which is never more than that. */
public final class DiscountPolicy {

    private DiscountPolicy() {}

    /**
     * What a line is priced at before any discount, in minor units.
     *
     * @throws ArithmeticException if it is more than can be counted
     */
    public static long full(long unitMinor, int quantity) {
        return Math.multiplyExact(unitMinor, (long) quantity);
    }

    /**
     * The discount in minor units. Halves go away from zero.
     *
     * @param percent in thousandths of a percent, at most {@link TaxPolicy#WHOLE}; null if it is an amount or none
     * @param minorUnits null if it is in percent or none
     */
    public static long discount(long full, @Nullable Integer percent, @Nullable Long minorUnits) {
        if (percent != null) {
            return BigDecimal.valueOf(full)
                    .multiply(BigDecimal.valueOf(percent))
                    .divide(BigDecimal.valueOf(TaxPolicy.WHOLE), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
        return minorUnits == null ? 0 : minorUnits;
    }
}
