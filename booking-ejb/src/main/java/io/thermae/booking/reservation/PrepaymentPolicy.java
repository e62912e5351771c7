package io.thermae.booking.reservation;

import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PrepaymentWhen;
import io.thermae.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * What a client pays before his visit is taken: what each of its services asks for, added up, and never more than the visit
 * costs.
 */
final class PrepaymentPolicy {

    private PrepaymentPolicy() {}

    /**
     * What there has been of a customer here.
     *
     * @param taken how many visits of his were confirmed, and not missed
     * @param missed to how many he did not come
     */
    record History(long taken, long missed) {

        /** Of who has never been here, and of whom it does not matter. */
        static final History NONE = new History(0, 0);
    }

    /** Whether the history of a customer matters to any of them. */
    static boolean asksForHistory(List<PrepaymentRule> rules) {
        return rules.stream()
                .anyMatch(rule -> rule.kind() != PrepaymentKind.NONE && rule.when() != PrepaymentWhen.ALWAYS);
    }

    /**
     * What is due.
     *
     * @param rules one for each service
     * @param prices one for each service, all in one currency, for all who come
     * @param party how many come
     * @return empty for nothing
     */
    static Optional<Money> due(List<PrepaymentRule> rules, List<Money> prices, int party, History history) {
        Money total = prices.stream().reduce(Money::plus).orElseThrow();
        Money due = Money.zero(total.currency());
        for (int i = 0; i < prices.size(); i++) {
            if (isAsked(rules.get(i), history)) {
                // what all cost is the most anyway; so sums of large amounts do not overflow
                due = least(due.plus(least(amount(rules.get(i), prices.get(i), party, total), total)), total);
            }
        }
        return due.minorUnits() > 0 ? Optional.of(due) : Optional.empty();
    }

    /**
     * What is due as it can be paid: rounded up to a step, and down where the visit costs no more. What costs less than a step stays
     * as it is; it cannot be paid so, and whoever begins that is told.
     *
     * @param prices as they are above
     * @param step in which steps one can pay, in minor units, at least 1
     */
    static Money payable(Money due, List<Money> prices, long step) {
        long total = prices.stream().reduce(Money::plus).orElseThrow().minorUnits();
        long most = total - total % step;
        long down = due.minorUnits() - due.minorUnits() % step;
        if (down == due.minorUnits() || most == 0) {
            return due;
        }
        return new Money(down == most ? most : down + step, due.currency());
    }

    private static boolean isAsked(PrepaymentRule rule, History history) {
        return switch (rule.when()) {
            case ALWAYS -> true;
            case FIRST_VISIT -> history.taken() == 0;
            case AFTER_NO_SHOWS -> rule.noShows() != null && history.missed() >= rule.noShows();
        };
    }

    private static Money amount(PrepaymentRule rule, Money price, int party, Money most) {
        Integer percent = rule.percent();
        Money fixed = rule.amount();
        return switch (rule.kind()) {
            case NONE -> Money.zero(price.currency());
            case PERCENT -> percent == null ? Money.zero(price.currency()) : price.percent(percent);
            case FIXED ->
                fixed == null
                        ? Money.zero(price.currency())
                        : least(fixed, most).times(party);
            case FULL -> price;
        };
    }

    private static Money least(Money one, Money other) {
        return one.minorUnits() < other.minorUnits() ? one : other;
    }
}
