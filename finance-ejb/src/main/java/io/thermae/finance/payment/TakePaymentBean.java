package io.thermae.finance.payment;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.api.GiftCardView;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.TakePayment;
import io.thermae.finance.drawer.CashDrawers;
import io.thermae.finance.giftcard.PayingCards;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.PaidInvoices;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.SettlementPolicy;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.loyalty.PointsOfInvoices;
import io.thermae.finance.writeoff.WriteOffs;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a payment. */
@Stateless
@PermitAll
@TenantTransaction
public class TakePaymentBean implements TakePayment {

    private static final Set<InvoiceStatus> PAYABLE =
            EnumSet.of(InvoiceStatus.ISSUED, InvoiceStatus.PARTLY_PAID, InvoiceStatus.PAID);

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    PaidInvoices paidInvoices;

    @Inject
    StoredPayments stored;

    @Inject
    NewPayments newPayments;

    @Inject
    Payers payers;

    @Inject
    WriteOffs writeOffs;

    @Inject
    PayingCards payingCards;

    @Inject
    PointsOfInvoices points;

    @Inject
    CashDrawers cashDrawers;

    @Inject
    Journal journal;

    @Inject
    PaymentNews news;

    @Override
    public PaymentView take(Payment payment) {
        String currency = settings.currency();
        PaymentInputPolicy.check(payment, currency);
        UUID branch = scope.choose(payment.branchId());
        Optional<UUID> common = payers.common(payment);
        UUID customer = payers.hold(payment, common);
        List<InvoiceView> locked = payers.lockInvoices(payment, common);
        List<InvoiceView> owed = writeOffs.reopen(locked);
        owed.forEach(TakePaymentBean::requirePayable);

        long amount = PaymentInputPolicy.amount(payment);
        long ofCredit = PaymentInputPolicy.amountBy(payment, PaymentMethod.ACCOUNT_CREDIT);
        Money tipped = payment.tip();
        long tip = tipped == null ? 0 : tipped.minorUnits();
        AllocationPolicy.Plan plan = AllocationPolicy.plan(amount, ofCredit, tip, wishes(payment, owed));
        if (customer == null && (plan.credit() > 0 || ofCredit > 0)) {
            throw new InvalidInput("customerId", "required");
        }
        long ofCards = PaymentInputPolicy.amountBy(payment, PaymentMethod.GIFT_CARD);
        if (ofCredit + ofCards > amount - tip - plan.credit()) {
            throw new InvalidInput("parts", "gift_card_pays_invoices_only");
        }
        List<CreditPolicy.Share> spent = customer == null || ofCredit == 0 ? List.of() : spend(customer, ofCredit);
        Map<Integer, GiftCardView> cards = payingCards.lock(payment.parts());

        LocalDate today = settings.today();
        UUID id = newPayments.insert(
                new NewPayments.Header(
                        branch, customer, currency, amount, tip, plan.credit(), today, payment.note(), null, 0),
                PayingCards.withoutCodes(payment.parts(), cards));
        payingCards.use(id, payment.parts(), cards);
        spent.forEach(share -> {
            newPayments.spend(id, share);
            stored.addCredit(share.paymentId(), -share.amount());
        });
        newPayments.allocate(id, owed.stream().map(InvoiceView::id).toList(), plan.paid());
        paidInvoices.pay(owed, plan.paid());
        points.paid(owed.stream().map(InvoiceView::id).toList(), id);
        cashDrawers.move(
                branch, DrawerMovementKind.PAYMENT, PaymentInputPolicy.amountBy(payment, PaymentMethod.CASH), id);
        writeOffs.postReopened(locked, today);
        UUID event = Ids.next();
        journal.post(new JournalEntry(
                today,
                currency,
                new DocumentReference("payment", id),
                event,
                lines(payment, customer, cards, owed, plan, tip)));
        PaymentView taken = stored.get(id);
        news.received(event, taken);
        return taken;
    }

    private List<CreditPolicy.Share> spend(UUID customer, long amount) {
        return CreditPolicy.spend(amount, stored.lockCredits(customer))
                .orElseThrow(() -> new RuleBroken(ErrorCode.CREDIT_INSUFFICIENT));
    }

    static void requirePayable(InvoiceView invoice) {
        if (invoice.kind() != InvoiceKind.INVOICE || !PAYABLE.contains(invoice.status())) {
            throw SettlementPolicy.illegal(invoice.status());
        }
    }

    private static List<AllocationPolicy.Wish> wishes(Payment payment, List<InvoiceView> owed) {
        List<AllocationPolicy.Wish> wishes = new ArrayList<>();
        for (int i = 0; i < owed.size(); i++) {
            Money wanted = payment.allocations().get(i).amount();
            wishes.add(new AllocationPolicy.Wish(
                    owed.get(i).id(),
                    wanted == null ? null : wanted.minorUnits(),
                    owed.get(i).open().minorUnits()));
        }
        return wishes;
    }

    private static List<JournalLine> lines(
            Payment payment,
            @Nullable UUID customer,
            Map<Integer, GiftCardView> cards,
            List<InvoiceView> owed,
            AllocationPolicy.Plan plan,
            long tip) {
        List<JournalLine> lines = new ArrayList<>();
        for (int i = 0; i < payment.parts().size(); i++) {
            Part part = payment.parts().get(i);
            GiftCardView card = cards.get(i + 1);
            UUID dimension = part.method() == PaymentMethod.ACCOUNT_CREDIT ? Objects.requireNonNull(customer) : null;
            PostingPolicy.add(
                    lines,
                    MethodAccountPolicy.accountOf(part.method()),
                    card == null ? dimension : card.id(),
                    part.amount().minorUnits());
        }
        for (int i = 0; i < owed.size(); i++) {
            PostingPolicy.add(
                    lines,
                    AccountRole.RECEIVABLES,
                    owed.get(i).customerId(),
                    -plan.paid().get(i));
        }
        PostingPolicy.add(lines, AccountRole.TIPS_PAYABLE, null, -tip);
        PostingPolicy.add(lines, AccountRole.CUSTOMER_CREDIT, customer, -plan.credit());
        return lines;
    }
}
