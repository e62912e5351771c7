package io.thermae.finance.refund;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.List;

/** What a refund is taken from, and what it goes back by. Amounts in minor units. */
final class RefundPolicy {

    private RefundPolicy() {}

    /** What is taken from a payment's credit, from each of its invoices in their order, and from its tip. */
    record Taken(long credit, List<Long> invoices, long tip) {}

    /**
     * Takes the credit first, then what invoices are paid, in their order, and the tip last.
     *
     * @param invoices what it pays of each now
     * @throws RuleBroken {@code REFUND_TOO_MUCH} if there is less
     */
    static Taken take(long amount, long credit, List<Long> invoices, long tip) {
        long rest = amount;
        long ofCredit = Math.min(rest, credit);
        rest -= ofCredit;
        List<Long> ofInvoices = new ArrayList<>();
        for (long paid : invoices) {
            long takes = Math.min(rest, paid);
            ofInvoices.add(takes);
            rest -= takes;
        }
        if (rest > tip) {
            throw new RuleBroken(ErrorCode.REFUND_TOO_MUCH);
        }
        return new Taken(ofCredit, List.copyOf(ofInvoices), rest);
    }

    /**
     * What goes back by each method, in proportion to what is left of what came by it.
     *
     * @param amount above zero
     * @throws RuleBroken {@code REFUND_TOO_MUCH} if less is left of all of them
     */
    static List<Money> giveBack(Money amount, List<Long> left) {
        if (amount.minorUnits() > left.stream().mapToLong(Long::longValue).sum()) {
            throw new RuleBroken(ErrorCode.REFUND_TOO_MUCH);
        }
        return amount.allocate(left);
    }
}
