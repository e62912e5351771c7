package io.thermae.tenancy.plan;

import io.thermae.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a part of a period costs, to the last minor unit: what is over and what is left are together the whole price. */
final class ProrationPolicy {

    private ProrationPolicy() {}

    /**
     * The share of a price that is for what is left of a period, to the second.
     *
     * @param now a moment outside of the period counts as its nearer end
     */
    static Money left(Money price, Instant start, Instant end, Instant now) {
        long whole = Duration.between(start, end).toSeconds();
        long over = Math.max(0, Math.min(whole, Duration.between(start, now).toSeconds()));
        return price.allocate(List.of(over, whole - over)).get(1);
    }

    /** What a new period costs that begins now, less what was paid for the rest of the running one. */
    static long anew(Money before, Money after, Instant start, Instant end, Instant now) {
        return after.minorUnits() - left(before, start, end, now).minorUnits();
    }
}
