package io.thermae.finance.commission;

import io.thermae.finance.tax.TaxPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rule counts, and what comes of it. Amounts in minor units. */
public final class CommissionPolicy {

    private CommissionPolicy() {}

    /**
     * A rule.
     *
     * @param masterId null for all masters
     * @param serviceId null for all services
     * @param products whether it is one of products: it counts for no service then, and one of services for no product
     * @param productId null for all products
     * @param from the revenue from which it counts
     * @param rate in thousandths of a percent; null if it is an amount
     * @param fixed the amount; nothing for a percentage
     */
    public record Rule(
            @Nullable UUID masterId,
            @Nullable UUID serviceId,
            boolean products,
            @Nullable UUID productId,
            long from,
            @Nullable Integer rate,
            long fixed) {

        /** A rule of services. */
        public Rule(@Nullable UUID masterId, @Nullable UUID serviceId, long from, @Nullable Integer rate, long fixed) {
            this(masterId, serviceId, false, null, from, rate, fixed);
        }

        private boolean isFor(UUID master, Sold sold, long revenue) {
            return (masterId == null || masterId.equals(master)) && isOf(sold) && from <= revenue;
        }

        private boolean isOf(Sold sold) {
            UUID product = sold.productId();
            return product == null
                    ? !products && (serviceId == null || serviceId.equals(sold.serviceId()))
                    : products && (productId == null || productId.equals(product));
        }

        /** Who is meant goes before what is meant. */
        private int particularity() {
            return (masterId == null ? 0 : 2) + (serviceId == null && productId == null ? 0 : 1);
        }
    }

    /**
     * What is paid: a service, a product, or neither.
     *
     * @param serviceId null if it is none
     * @param productId null if it is none
     */
    public record Sold(@Nullable UUID serviceId, @Nullable UUID productId) {}

    /** What was counted of something before, and for how much. */
    public record Counted(long base, long commission) {

        public static final Counted NOTHING = new Counted(0, 0);
    }

    /**
     * The most particular rule that is reached; of several, that of the highest revenue.
     *
     * @param revenue of the master in the month; below zero if more was given back
     */
    public static Optional<Rule> choose(List<Rule> rules, UUID master, Sold sold, long revenue) {
        long reached = Math.max(0, revenue);
        return rules.stream()
                .filter(rule -> rule.isFor(master, sold, reached))
                .max(Comparator.comparingInt(Rule::particularity).thenComparingLong(Rule::from));
    }

    /**
     * What is earned, or taken back, when what is paid of something is another amount than what was counted, or has become
     * all of it.
     *
     * <p>More is counted by the rule; an amount only once all of it is paid, less what was counted before, and what was
     * counted stays if it was more. Less takes back in proportion what was counted, whatever the rule is now: all of it, when
     * nothing is paid any more.
     *
     * @param paid what is paid of it by now
     * @param becomesWhole whether that is all of it, and was not when it was counted
     * @param rule empty if none counts
     */
    public static long commission(Counted counted, long paid, boolean becomesWhole, Optional<Rule> rule) {
        long more = paid - counted.base();
        boolean less = more < 0 && counted.base() > 0;
        long kept = less ? share(counted.commission(), Math.max(0, paid), counted.base()) : counted.commission();
        if (becomesWhole && rule.isPresent() && rule.get().rate() == null) {
            return Math.max(rule.get().fixed(), kept) - counted.commission();
        }
        if (less) {
            return kept - counted.commission();
        }
        Integer rate = rule.map(Rule::rate).orElse(null);
        return rate == null ? 0 : share(more, rate, TaxPolicy.WHOLE);
    }

    /** So many parts of an amount, of so many in all; halves go away from zero, as trade rounds. */
    private static long share(long amount, long part, long of) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
