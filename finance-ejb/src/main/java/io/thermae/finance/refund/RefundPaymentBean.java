package io.thermae.finance.refund;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.PaymentView.Allocation;
import io.thermae.finance.api.PaymentView.Part;
import io.thermae.finance.api.RefundPayment;
import io.thermae.finance.drawer.CashDrawers;
import io.thermae.finance.giftcard.PayingCards;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.payment.MethodAccountPolicy;
import io.thermae.finance.payment.PaymentInputPolicy;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives money back. */
@Stateless
@PermitAll
@TenantTransaction
public class RefundPaymentBean implements RefundPayment {

    @Inject
    StoredPayments payments;

    @Inject
    StoredInvoices invoices;

    @Inject
    NewRefunds newRefunds;

    @Inject
    PayingCards payingCards;

    @Inject
    CashDrawers cashDrawers;

    @Inject
    FinanceSettings settings;

    @Inject
    Journal journal;

    @Override
    public PaymentView refund(UUID paymentId, Money amount, @Nullable PaymentMethod method, String reason) {
        PaymentView payment = lock(paymentId);
        check(amount);
        List<Long> left = left(payment, method);
        // the latest invoice first
        List<Allocation> allocations = payment.allocations().stream()
                .sorted(Comparator.comparing(Allocation::invoiceId).reversed())
                .toList();
        long minor = amount.minorUnits();
        RefundPolicy.Taken taken = RefundPolicy.take(
                minor,
                payment.credit().minorUnits(),
                allocations.stream().map(each -> each.amount().minorUnits()).toList(),
                payment.tip().minorUnits());
        List<Money> back = RefundPolicy.giveBack(amount, left);
        LocalDate today = settings.today();
        UUID id = newRefunds.insert(paymentId, minor, taken.tip(), reason, today);
        List<JournalLine> posted = new ArrayList<>();
        takeOut(payment, allocations, taken, posted);
        giveBack(id, payment, back, posted);
        cashDrawers.move(payment.branchId(), DrawerMovementKind.REFUND, inCash(payment, back), id);
        journal.post(new JournalEntry(
                today, amount.currency().getCurrencyCode(), new DocumentReference("refund", id), null, posted));
        return payments.get(paymentId);
    }

    private void check(Money amount) {
        List<FieldViolation> violations = new ArrayList<>();
        PaymentInputPolicy.checkAmount("amount", amount, settings.currency(), violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** The invoices before the payments, those whose credit it spent among them, as everybody locks them. */
    private PaymentView lock(UUID paymentId) {
        PaymentView seen = payments.get(paymentId);
        invoices.lockAll(seen.allocations().stream().map(Allocation::invoiceId).toList());
        List<UUID> all = new ArrayList<>(List.of(paymentId));
        payments.spent(paymentId).forEach(spent -> all.add(spent.sourceId()));
        payments.lockAll(all);
        payingCards.lockOf(paymentId);
        return payments.get(paymentId);
    }

    /** What is left of what came by each part; nothing of those by other methods. */
    private static List<Long> left(PaymentView payment, @Nullable PaymentMethod method) {
        if (method != null && payment.parts().stream().noneMatch(part -> part.method() == method)) {
            throw new InvalidInput("method", "not_of_payment");
        }
        return payment.parts().stream()
                .map(part -> method == null || part.method() == method
                        ? part.amount().minorUnits() - part.refunded().minorUnits()
                        : 0L)
                .toList();
    }

    private void takeOut(
            PaymentView payment, List<Allocation> allocations, RefundPolicy.Taken taken, List<JournalLine> posted) {
        if (taken.credit() > 0) {
            payments.addCredit(payment.id(), -taken.credit());
            PostingPolicy.add(posted, AccountRole.CUSTOMER_CREDIT, payment.customerId(), taken.credit());
        }
        for (int i = 0; i < allocations.size(); i++) {
            long takes = taken.invoices().get(i);
            if (takes > 0) {
                InvoiceView invoice =
                        invoices.find(allocations.get(i).invoiceId()).orElseThrow();
                payments.release(payment.id(), invoice.id(), takes);
                invoices.settle(
                        invoice.id(),
                        invoice.gross().minorUnits(),
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
                if (part.method() == PaymentMethod.ACCOUNT_CREDIT) {
                    returnCredit(payment.id(), amount, posted);
                } else if (part.method() == PaymentMethod.GIFT_CARD) {
                    payingCards.giveBack(payment.id(), i + 1, id, amount, posted);
                } else {
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
