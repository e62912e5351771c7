package io.thermae.finance.loyalty;

import java.math.BigInteger;
import java.util.List;

/** How many points there are for what is paid of an invoice now. Of an invoice it is rounded once, down, however often it is paid. */
final class EntitlementPolicy {

    private EntitlementPolicy() {}

    /**
     * A line that money pays.
     *
     * @param left what of it was not taken back, tax included, in minor units
     * @param counts whether there are points for it
     */
    record Line(long left, boolean counts) {}

    /**
     * The points. What is paid is paid for all lines alike.
     *
     * @param paid by money that earns points, in minor units
     * @param lines those that are not paid by visits of packages
     * @param earnPoints so many for each {@code earnMinor}
     */
    static long points(long paid, List<Line> lines, int earnPoints, long earnMinor) {
        BigInteger all = sum(lines);
        if (all.signum() == 0) {
            return 0;
        }
        BigInteger counting = sum(lines.stream().filter(Line::counts).toList());
        return BigInteger.valueOf(paid)
                .min(all)
                .multiply(counting)
                .multiply(BigInteger.valueOf(earnPoints))
                .divide(all.multiply(BigInteger.valueOf(earnMinor)))
                .longValueExact();
    }

    private static BigInteger sum(List<Line> lines) {
        return lines.stream().map(line -> BigInteger.valueOf(line.left())).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
