package io.thermae.finance.payroll;

import io.thermae.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;

/** What of a payment is paid for whom. Nothing is lost: parts add up to what is shared. Amounts in minor units. */
final class SharePolicy {

    private SharePolicy() {}

    /**
     * How much of what is paid of an invoice is paid for each of its lines, without their taxes.
     *
     * @param leftNet of each line, what was not taken back
     * @param leftTax of all lines, what was not taken back
     */
    static List<Long> nets(long paid, List<Long> leftNet, long leftTax, Currency currency) {
        List<Long> weights = new ArrayList<>(leftNet);
        weights.add(leftTax);
        return shares(paid, weights, currency).subList(0, leftNet.size());
    }

    /** An amount in proportion to weights; nothing for anybody if they are all nothing. */
    static List<Long> shares(long amount, List<Long> weights, Currency currency) {
        return weights.stream().allMatch(weight -> weight == 0)
                ? Collections.nCopies(weights.size(), 0L)
                : new Money(amount, currency)
                        .allocate(weights).stream().map(Money::minorUnits).toList();
    }
}
