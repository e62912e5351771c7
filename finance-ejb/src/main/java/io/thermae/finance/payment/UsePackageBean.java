package io.thermae.finance.payment;

import io.thermae.booking.api.HoldCustomer;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PackageView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.TakePayment.Part;
import io.thermae.finance.api.UsePackage;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.loyalty.PointsOfInvoices;
import io.thermae.finance.membership.MembershipBenefits;
import io.thermae.finance.packages.PayingPackages;
import io.thermae.finance.packages.StoredPackages;
import io.thermae.finance.packages.VisitsLeft;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pays by a visit of a package: a payment of its own, so that it is given back whole, and never becomes credit. */
@Stateless
@PermitAll
@TenantTransaction
public class UsePackageBean implements UsePackage {

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    HoldCustomer holdCustomer;

    @Inject
    StoredInvoices invoices;

    @Inject
    StoredPackages packages;

    @Inject
    PayingPackages payingPackages;

    @Inject
    MembershipBenefits membershipBenefits;

    @Inject
    StoredPayments stored;

    @Inject
    NewPayments newPayments;

    @Inject
    PointsOfInvoices points;

    @Inject
    Journal journal;

    @Inject
    PaymentNews news;

    @Override
    public PaymentView use(UUID packageId, UUID invoiceId, int position) {
        PackageView seen = packages.get(packageId);
        UUID customer =
                holdCustomer.hold(seen.customerId()).map(HoldCustomer.Held::id).orElse(null);
        // that by which the package was sold, too: it stays paid as long as this takes
        invoices.lockAll(List.of(invoiceId, seen.invoiceId()));
        InvoiceView invoice = invoices.find(invoiceId)
                .filter(each -> scope.sees(each.branchId()))
                .orElseThrow(() -> new InvalidInput("invoiceId", "unknown_invoice"));
        TakePaymentBean.requirePayable(invoice);
        PackageView sold = packages.lock(packageId);
        if (!sold.customerId().equals(seen.customerId())) {
            throw new RaceLost(new IllegalStateException("The card was merged"));
        }
        UUID membership = sold.membershipId();
        if (membership != null) {
            membershipBenefits.require(membership);
        }
        InvoiceLineView line = payingPackages.line(sold, invoice, position);
        return pay(sold, payingPackages.share(sold), invoice, line, customer);
    }

    private PaymentView pay(
            PackageView sold, VisitsLeft share, InvoiceView invoice, InvoiceLineView line, @Nullable UUID customer) {
        LocalDate today = settings.today();
        String currency = line.gross().currency().getCurrencyCode();
        long amount = line.gross().minorUnits();
        UUID id = newPayments.insert(
                new NewPayments.Header(invoice.branchId(), customer, currency, amount, 0, 0, today, null, null, 0),
                List.of(new Part(PaymentMethod.PACKAGE, line.gross(), null)));
        newPayments.allocate(id, invoice.id(), amount);
        invoices.settle(
                invoice,
                invoice.paid().minorUnits() + amount,
                invoice.credited().minorUnits());
        List<JournalLine> posted = new ArrayList<>();
        payingPackages.use(sold, share, id, invoice.id(), line, posted);
        // what money has paid, it has paid for the other lines
        points.paid(List.of(invoice.id()), id);
        PostingPolicy.add(posted, AccountRole.RECEIVABLES, invoice.customerId(), -amount);
        UUID event = Ids.next();
        journal.post(new JournalEntry(today, currency, new DocumentReference("payment", id), event, posted));
        PaymentView taken = stored.get(id);
        news.received(event, taken);
        return taken;
    }
}
