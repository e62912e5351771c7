package io.thermae.finance.payroll;

import io.thermae.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What of a payment is paid for whom. Nothing is lost: parts add up to what is shared. Amounts in minor units. */
final class SharePolicy {

    private SharePolicy() {}

    /**
     * A visit of a package that pays a line.
     *
     * @param share of the package's price, without tax: what the visit earns
     * @param tax of the line
     */
    record Visit(long share, long tax) {}

    /**
     * How much of what is paid of an invoice is paid for each of its lines, without their taxes. A line that a visit pays has
     * the visit's share, whatever the line comes to; all that is paid otherwise is shared by the other lines.
     *
     * @param paid what visits pay included: by them, what their lines come to
     * @param leftNet of each line, what was not taken back
     * @param leftTax of all lines, what was not taken back
     * @param visits by the position of the line that each pays, counted from 1
     */
    static List<Long> nets(long paid, List<Long> leftNet, long leftTax, Map<Integer, Visit> visits, Currency currency) {
        int lines = leftNet.size();
        List<Long> weights = new ArrayList<>(leftNet);
        long tax = leftTax;
        long rest = paid;
        for (Map.Entry<Integer, Visit> each : visits.entrySet()) {
            int index = each.getKey() - 1;
            tax -= each.getValue().tax();
            rest -= leftNet.get(index) + each.getValue().tax();
            weights.set(index, 0L);
        }
        weights.add(tax);
        List<Long> nets = new ArrayList<>(shares(rest, weights, currency).subList(0, lines));
        visits.forEach((position, visit) -> nets.set(position - 1, visit.share()));
        return nets;
    }

    /** An amount in proportion to weights; nothing for anybody if they are all nothing. */
    static List<Long> shares(long amount, List<Long> weights, Currency currency) {
        return weights.stream().allMatch(weight -> weight == 0)
                ? Collections.nCopies(weights.size(), 0L)
                : new Money(amount, currency)
                        .allocate(weights).stream().map(Money::minorUnits).toList();
    }
}
