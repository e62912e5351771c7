package io.thermae.finance.payroll;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far the lines of an invoice are paid at some time. Amounts in minor units, without taxes.
 *
 * @param paid of each line
 * @param left of each line, what was not taken back
 * @param byVisits positions of lines that visits of packages pay, counted from 1
 */
record PaidState(List<Long> paid, List<Long> left, Set<Integer> byVisits) {

    /** As {@link SharePolicy#nets} takes it. */
    static PaidState of(
            long paid, List<Long> leftNet, long leftTax, Map<Integer, SharePolicy.Visit> visits, Currency currency) {
        return new PaidState(SharePolicy.nets(paid, leftNet, leftTax, visits, currency), leftNet, visits.keySet());
    }

    long paid(int position) {
        return paid.get(position - 1);
    }

    /** Whether all of a line is paid; never of one that was taken back whole. A visit pays all of its line. */
    boolean isWhole(int position) {
        long rest = left.get(position - 1);
        return byVisits.contains(position) || (rest > 0 && paid(position) >= rest);
    }
}
