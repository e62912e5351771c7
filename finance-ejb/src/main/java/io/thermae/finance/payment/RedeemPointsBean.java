package io.thermae.finance.payment;

import io.thermae.booking.api.FindCustomers;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.RedeemPoints;
import io.thermae.finance.api.TakePayment.Part;
import io.thermae.finance.invoice.Addressees;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.loyalty.PayingPoints;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pays by points: a payment of its own, so that they are given back as points, and never become money. */
@Stateless
@PermitAll
@TenantTransaction
public class RedeemPointsBean implements RedeemPoints {

    @Inject
    FindCustomers findCustomers;

    @Inject
    Addressees addressees;

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    StoredInvoices invoices;

    @Inject
    PayingPoints payingPoints;

    @Inject
    StoredPayments stored;

    @Inject
    NewPayments newPayments;

    @Inject
    Journal journal;

    @Inject
    PaymentNews news;

    @Override
    public PaymentView redeem(UUID customerId, UUID invoiceId, long points) {
        findCustomers.get(customerId);
        UUID customer = addressees.card(customerId).id();
        long amount = payingPoints.worth(points);
        invoices.lockAll(List.of(invoiceId));
        InvoiceView invoice = invoices.find(invoiceId)
                .filter(each -> scope.sees(each.branchId()) && customer.equals(each.customerId()))
                .orElseThrow(() -> new InvalidInput("invoiceId", "unknown_invoice"));
        TakePaymentBean.requirePayable(invoice);
        if (amount > invoice.open().minorUnits()) {
            throw new RuleBroken(
                    ErrorCode.MORE_THAN_OPEN, Map.of("invoiceId", invoice.id().toString()));
        }
        return pay(customer, points, new Money(amount, invoice.gross().currency()), invoice);
    }

    private PaymentView pay(UUID customer, long points, Money worth, InvoiceView invoice) {
        LocalDate today = settings.today();
        String currency = worth.currency().getCurrencyCode();
        long amount = worth.minorUnits();
        UUID id = newPayments.insert(
                new NewPayments.Header(invoice.branchId(), customer, currency, amount, 0, 0, today, null, null, 0),
                List.of(new Part(PaymentMethod.POINTS, worth, null)));
        newPayments.allocate(id, invoice.id(), amount);
        invoices.settle(
                invoice,
                invoice.paid().minorUnits() + amount,
                invoice.credited().minorUnits());
        payingPoints.redeem(customer, points, id, invoice.id());
        List<JournalLine> posted = new ArrayList<>();
        PostingPolicy.add(posted, MethodAccountPolicy.accountOf(PaymentMethod.POINTS), null, amount);
        PostingPolicy.add(posted, AccountRole.RECEIVABLES, invoice.customerId(), -amount);
        UUID event = Ids.next();
        journal.post(new JournalEntry(today, currency, new DocumentReference("payment", id), event, posted));
        PaymentView taken = stored.get(id);
        news.received(event, taken);
        return taken;
    }
}
