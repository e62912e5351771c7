package io.thermae.finance.refund;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.LedgerEvent;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.PaymentView.Allocation;
import io.thermae.finance.api.PaymentView.Part;
import io.thermae.finance.drawer.CashDrawers;
import io.thermae.finance.giftcard.PayingCards;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.loyalty.MovePoints;
import io.thermae.finance.loyalty.PointsOfInvoices;
import io.thermae.finance.packages.PayingPackages;
import io.thermae.finance.payment.MethodAccountPolicy;
import io.thermae.finance.payment.PaymentNews;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Writes a refund down, in the transaction of whoever has locked its payment, with the invoices that it pays and the payments
 * whose credit it has spent. What goes back by a gateway is due from then on.
 */
@ApplicationScoped
public class GiveBack {

    @Inject
    StoredPayments payments;

    @Inject
    StoredInvoices invoices;

    @Inject
    NewRefunds newRefunds;

    @Inject
    GatewayRefunds gatewayRefunds;

    @Inject
    RefundSteps steps;

    @Inject
    PayingCards payingCards;

    @Inject
    PayingPackages payingPackages;

    @Inject
    PointsOfInvoices pointsOfInvoices;

    @Inject
    MovePoints movePoints;

    @Inject
    CashDrawers cashDrawers;

    @Inject
    Journal journal;

    @Inject
    PaymentNews news;

    /** Gives all back that is held for a visit, or is credit, of a payment that came by one method. Nothing, if there is none. */
    public void giveRestBack(UUID paymentId, String reason, LocalDate on) {
        payments.lockAll(List.of(paymentId));
        PaymentView payment = payments.find(List.of(paymentId)).get(0);
        giveHeldBack(payment, payment.credit().plus(payment.deposit()), reason, on);
    }

    /**
     * Gives some of a payment back that came by one method: of what it holds for its visit, and of its credit if that is less.
     * What its gateway cannot count stays the payer's credit.
     *
     * @param payment locked
     */
    public void giveHeldBack(PaymentView payment, Money amount, String reason, LocalDate on) {
        RefundPolicy.Unused unused =
                RefundPolicy.unused(amount, payment.deposit().minorUnits(), steps.of(payment));
        if (unused.toCredit() > 0) {
            holdNoMore(payment, unused.toCredit(), on);
        }
        if (unused.back() > 0) {
            giveBack(payment, of(unused.back(), payment), List.of(unused.back()), true, reason, on);
        }
    }

    /**
     * Gives some of a payment back that came by one method, and has as much credit. What its gateway cannot count stays that.
     *
     * @param payment locked
     */
    public void giveUnusedBack(PaymentView payment, Money amount, String reason, LocalDate on) {
        RefundPolicy.Unused unused = RefundPolicy.unused(amount, 0, steps.of(payment));
        if (unused.back() > 0) {
            giveBack(payment, of(unused.back(), payment), List.of(unused.back()), reason, on);
        }
    }

    private static Money of(long minorUnits, PaymentView payment) {
        return new Money(minorUnits, payment.amount().currency());
    }

    /** Some of what is held for a visit is the payer's credit from now on. */
    private void holdNoMore(PaymentView payment, long amount, LocalDate on) {
        payments.addDeposit(payment.id(), -amount);
        payments.addCredit(payment.id(), amount);
        List<JournalLine> posted = new ArrayList<>();
        PostingPolicy.add(posted, AccountRole.DEPOSITS_HELD, payment.bookingId(), amount);
        PostingPolicy.add(posted, AccountRole.CUSTOMER_CREDIT, payment.customerId(), -amount);
        journal.post(new JournalEntry(
                on,
                payment.amount().currency().getCurrencyCode(),
                new DocumentReference("payment", payment.id(), LedgerEvent.APPLIED),
                null,
                posted));
    }

    /**
     * Gives some of a payment back.
     *
     * @param left what may go back by each of its parts, in minor units
     * @throws io.thermae.kernel.RuleBroken {@code REFUND_TOO_MUCH}; {@code PERIOD_CLOSED}
     */
    void giveBack(PaymentView payment, Money amount, List<Long> left, String reason, LocalDate on) {
        giveBack(payment, amount, left, false, reason, on);
    }

    /** @param heldFirst whether it is taken from what is held for a visit before it is taken from the credit */
    private void giveBack(
            PaymentView payment, Money amount, List<Long> left, boolean heldFirst, String reason, LocalDate on) {
        List<Allocation> allocations = latestFirst(payment);
        long minor = amount.minorUnits();
        RefundPolicy.Taken taken = take(payment, amount, left);
        List<Money> back = RefundPolicy.giveBack(amount, left);
        UUID id = newRefunds.insert(payment.id(), minor, taken.tip(), reason, on);
        List<JournalLine> posted = new ArrayList<>();
        takeOut(payment, allocations, taken, heldFirst, posted);
        giveBack(id, payment, back, posted);
        pointsOfInvoices.refunded(owedAgain(allocations, taken), payment.id(), id);
        cashDrawers.move(payment.branchId(), DrawerMovementKind.REFUND, inCash(payment, back), id);
        UUID event = Ids.next();
        journal.post(new JournalEntry(
                on, amount.currency().getCurrencyCode(), new DocumentReference("refund", id), event, posted));
        news.refunded(event, payment.id(), id);
    }

    /**
     * The invoices that are owed again if some of a payment is given back.
     *
     * @throws io.thermae.kernel.RuleBroken {@code REFUND_TOO_MUCH}
     */
    List<UUID> owedAgain(PaymentView payment, Money amount, List<Long> left) {
        List<Allocation> allocations = latestFirst(payment);
        return owedAgain(allocations, take(payment, amount, left));
    }

    private static List<UUID> owedAgain(List<Allocation> allocations, RefundPolicy.Taken taken) {
        return IntStream.range(0, allocations.size())
                .filter(i -> taken.invoices().get(i) > 0)
                .mapToObj(i -> allocations.get(i).invoiceId())
                .toList();
    }

    private static RefundPolicy.Taken take(PaymentView payment, Money amount, List<Long> left) {
        // what is held for a visit is as free as credit is
        return RefundPolicy.take(
                amount,
                payment.credit().plus(payment.deposit()).minorUnits(),
                latestFirst(payment).stream()
                        .map(each -> each.amount().minorUnits())
                        .toList(),
                payment.tip().minorUnits(),
                left);
    }

    private static List<Allocation> latestFirst(PaymentView payment) {
        return payment.allocations().stream()
                .sorted(Comparator.comparing(Allocation::invoiceId).reversed())
                .toList();
    }

    private void takeOut(
            PaymentView payment,
            List<Allocation> allocations,
            RefundPolicy.Taken taken,
            boolean heldFirst,
            List<JournalLine> posted) {
        long ofCredit = heldFirst
                ? taken.credit() - Math.min(taken.credit(), payment.deposit().minorUnits())
                : Math.min(taken.credit(), payment.credit().minorUnits());
        if (ofCredit > 0) {
            payments.addCredit(payment.id(), -ofCredit);
            PostingPolicy.add(posted, AccountRole.CUSTOMER_CREDIT, payment.customerId(), ofCredit);
        }
        long ofDeposit = taken.credit() - ofCredit;
        if (ofDeposit > 0) {
            payments.addDeposit(payment.id(), -ofDeposit);
            PostingPolicy.add(posted, AccountRole.DEPOSITS_HELD, payment.bookingId(), ofDeposit);
        }
        for (int i = 0; i < allocations.size(); i++) {
            long takes = taken.invoices().get(i);
            if (takes > 0) {
                InvoiceView invoice =
                        invoices.find(allocations.get(i).invoiceId()).orElseThrow();
                payments.release(payment.id(), invoice.id(), takes);
                invoices.settle(
                        invoice,
                        invoice.paid().minorUnits() - takes,
                        invoice.credited().minorUnits());
                PostingPolicy.add(posted, AccountRole.RECEIVABLES, invoice.customerId(), takes);
            }
        }
        PostingPolicy.add(posted, AccountRole.TIPS_PAYABLE, null, taken.tip());
    }

    private void giveBack(UUID id, PaymentView payment, List<Money> back, List<JournalLine> posted) {
        for (int i = 0; i < back.size(); i++) {
            long amount = back.get(i).minorUnits();
            Part part = payment.parts().get(i);
            if (amount > 0) {
                newRefunds.insertPart(id, payment.id(), i + 1, part.method().name(), amount);
                if (part.method() == PaymentMethod.ONLINE) {
                    gatewayRefunds.owe(id, back.get(i));
                }
                if (part.method() == PaymentMethod.ACCOUNT_CREDIT) {
                    returnCredit(payment.id(), amount, posted);
                } else if (part.method() == PaymentMethod.GIFT_CARD) {
                    payingCards.giveBack(payment.id(), i + 1, id, amount, posted);
                } else if (part.method() == PaymentMethod.PACKAGE) {
                    payingPackages.giveBack(payment.id(), id, posted);
                } else {
                    if (part.method() == PaymentMethod.POINTS) {
                        movePoints.giveBack(
                                payment.id(),
                                id,
                                part.amount().minorUnits(),
                                part.refunded().minorUnits(),
                                amount);
                    }
                    PostingPolicy.add(posted, MethodAccountPolicy.accountOf(part.method()), null, -amount);
                }
            }
        }
    }

    private static long inCash(PaymentView payment, List<Money> back) {
        long cash = 0;
        for (int i = 0; i < back.size(); i++) {
            cash += payment.parts().get(i).method() == PaymentMethod.CASH
                    ? back.get(i).minorUnits()
                    : 0;
        }
        return cash;
    }

    /** To the payments that it came from, the latest first. */
    private void returnCredit(UUID paymentId, long amount, List<JournalLine> posted) {
        long rest = amount;
        for (StoredPayments.Spent spent : payments.spent(paymentId)) {
            long takes = Math.min(rest, spent.left());
            if (takes > 0) {
                payments.giveBack(paymentId, spent.sourceId(), takes);
                PostingPolicy.add(
                        posted, AccountRole.CUSTOMER_CREDIT, spent.customerId().orElse(null), -takes);
                rest -= takes;
            }
        }
        if (rest > 0) {
            throw new IllegalStateException("Payment " + paymentId + " has spent less credit than it says");
        }
    }
}
