package io.thermae.finance.refund;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.PaymentView.Allocation;
import io.thermae.finance.api.PaymentView.Part;
import io.thermae.finance.gateway.StepPolicy;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a refund is taken from, and what it goes back by. Amounts in minor units. */
final class RefundPolicy {

    private RefundPolicy() {}

    /** What is taken from a payment's credit, from each of its invoices in their order, and from its tip. */
    record Taken(long credit, List<Long> invoices, long tip) {}

    /**
     * Takes the credit first, then what invoices are paid, in their order, and the tip last.
     *
     * @param invoices what it pays of each now
     * @param left what is left of what came by each method by which it goes back
     * @throws RuleBroken {@code REFUND_TOO_MUCH} if there is less, or less is left; it says how much
     */
    static Taken take(Money amount, long credit, List<Long> invoices, long tip, List<Long> left) {
        long most = Math.min(credit + sum(invoices) + tip, sum(left));
        if (amount.minorUnits() > most) {
            throw new RuleBroken(ErrorCode.REFUND_TOO_MUCH, Map.of("left", said(new Money(most, amount.currency()))));
        }
        long rest = amount.minorUnits();
        long ofCredit = Math.min(rest, credit);
        rest -= ofCredit;
        List<Long> ofInvoices = new ArrayList<>();
        for (long paid : invoices) {
            long takes = Math.min(rest, paid);
            ofInvoices.add(takes);
            rest -= takes;
        }
        return new Taken(ofCredit, List.copyOf(ofInvoices), rest);
    }

    /**
     * What goes back by each method, in proportion to what is left of what came by it.
     *
     * @param amount above zero, and not more than is left of all of them
     */
    static List<Money> giveBack(Money amount, List<Long> left) {
        return amount.allocate(left);
    }

    /**
     * What goes back of itself, as far as the gateway counts it.
     *
     * @param back what goes back, in minor units
     * @param toCredit what was held for a visit, is not any more, and does not go back
     */
    record Unused(long back, long toCredit) {}

    /**
     * How much of what is not needed any more goes back. What is between the steps of the gateway is the payer's credit.
     *
     * @param unused all of it; of what is held for a visit at first
     * @param held what is held for a visit, in minor units
     * @param step of the gateway, in minor units; 1 if it came by none
     */
    static Unused unused(Money unused, long held, long step) {
        long back = StepPolicy.countable(unused, step).minorUnits();
        long between = unused.minorUnits() - back;
        return new Unused(back, Math.min(between, held - Math.min(held, back)));
    }

    /**
     * What goes back by a gateway is what it can count.
     *
     * @param left as in {@link #giveBack}
     * @param step of the gateway, in minor units
     * @throws RuleBroken {@code AMOUNT_NOT_COUNTABLE}; it says the step
     */
    static void requireCountable(Money amount, List<Part> parts, List<Long> left, long step) {
        List<Money> back = giveBack(amount, left);
        for (int i = 0; i < back.size(); i++) {
            if (parts.get(i).method() == PaymentMethod.ONLINE) {
                StepPolicy.requireCountable("amount", back.get(i), step);
            }
        }
    }

    /**
     * A visit of a package goes back whole.
     *
     * @throws RuleBroken {@code VISIT_GOES_BACK_WHOLE}; it says how much that is
     */
    static void requireWhole(Money amount, List<Part> parts) {
        for (Part part : parts) {
            long left = part.amount().minorUnits() - part.refunded().minorUnits();
            if (part.method() == PaymentMethod.PACKAGE && amount.minorUnits() < left) {
                throw new RuleBroken(ErrorCode.VISIT_GOES_BACK_WHOLE, Map.of("whole", said(part.amount())));
            }
        }
    }

    /**
     * What a payment pays has to be locked before it; a deposit pays an invoice as soon as that is issued.
     *
     * @param locked the invoices that were locked
     * @param payment as it is under its own lock
     * @throws RaceLost if it pays another one by now
     */
    static void requireLocked(Collection<UUID> locked, PaymentView payment) {
        if (!payment.allocations().stream().map(Allocation::invoiceId).allMatch(locked::contains)) {
            throw new RaceLost(new IllegalStateException("The payment pays another invoice by now"));
        }
    }

    /**
     * What has come back is sent again as long as it is there.
     *
     * @throws RuleBroken {@code REFUND_TOO_MUCH} if some of it was spent meanwhile; it says how much is left
     */
    static void requireCredit(Money amount, Money credit) {
        if (amount.minorUnits() > credit.minorUnits()) {
            throw new RuleBroken(ErrorCode.REFUND_TOO_MUCH, Map.of("left", said(credit)));
        }
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    /** As money is said to programs. */
    private static Map<String, String> said(Money money) {
        return Map.of(
                "amount", money.amount().toPlainString(),
                "currency", money.currency().getCurrencyCode());
    }
}
