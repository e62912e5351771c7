package io.thermae.finance.refund;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.CreditInvoice;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.invoice.Categories;
import io.thermae.finance.invoice.DocumentNumberPolicy;
import io.thermae.finance.invoice.DraftedLine;
import io.thermae.finance.invoice.Issue;
import io.thermae.finance.invoice.NewDocument;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.SettlementPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.finance.refund.CreditNotePolicy.Taken;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues a credit note. */
@Stateless
@PermitAll
@TenantTransaction
public class CreditInvoiceBean implements CreditInvoice {

    @Inject
    StoredInvoices invoices;

    @Inject
    StoredPayments payments;

    @Inject
    Categories categories;

    @Inject
    Issue issue;

    @Inject
    ExpectedVersion expected;

    @Override
    public InvoiceView credit(UUID invoiceId, String reason, @Nullable List<Line> lines) {
        InvoiceView invoice = invoices.lock(invoiceId);
        expected.require(invoice.version());
        requireCreditable(invoice);
        Map<Integer, Long> taxes = invoices.creditedTaxes(invoiceId);
        List<Taken> taken = CreditNotePolicy.take(
                invoice.lines(), lines, taxes, invoice.gross().currency().getCurrencyCode());
        if (taken.isEmpty()) {
            throw SettlementPolicy.illegal(invoice.status());
        }
        InvoiceView draft = draw(invoice, reason, taken);
        long amount = draft.gross().minorUnits();
        long ofOpen = Math.min(amount, invoice.open().minorUnits());
        List<JournalLine> posted = new ArrayList<>(PostingPolicy.takenBack(draft, categories.of(draft)));
        PostingPolicy.add(posted, AccountRole.RECEIVABLES, invoice.customerId(), -ofOpen);
        posted.addAll(release(invoiceId, amount - ofOpen));
        taken.forEach(each -> invoices.credit(
                invoiceId,
                each.line().position(),
                each.line().credited().minorUnits() + each.gross(),
                taxes.getOrDefault(each.line().position(), 0L) + each.tax()));
        invoices.settle(
                invoiceId,
                invoice.gross().minorUnits(),
                invoice.paid().minorUnits() - (amount - ofOpen),
                invoice.credited().minorUnits() + amount);
        return issue.issue(draft, posted);
    }

    private static void requireCreditable(InvoiceView invoice) {
        if (invoice.kind() != InvoiceKind.INVOICE
                || invoice.status() == InvoiceStatus.DRAFT
                || invoice.status() == InvoiceStatus.CREDITED) {
            throw SettlementPolicy.illegal(invoice.status());
        }
    }

    private InvoiceView draw(InvoiceView invoice, String reason, List<Taken> taken) {
        UUID id = invoices.insert(new NewDocument(
                        InvoiceKind.CREDIT_NOTE,
                        DocumentNumberPolicy.OF_CREDIT_NOTES,
                        invoice.branchId(),
                        invoice.customerId(),
                        invoice.customerName(),
                        invoice.bookingId(),
                        invoice.id(),
                        invoice.gross().currency().getCurrencyCode(),
                        invoice.taxInclusive(),
                        invoice.taxRounding(),
                        0,
                        reason,
                        taken.stream().map(each -> line(invoice, each)).toList()))
                .orElseThrow();
        return invoices.get(id);
    }

    private static DraftedLine line(InvoiceView invoice, Taken taken) {
        return new DraftedLine(
                taken.line().description(),
                taken.line().serviceId(),
                taken.line().masterId(),
                1,
                invoice.taxInclusive() ? taken.gross() : taken.net(),
                null,
                0,
                taken.line().taxRateId(),
                taken.line().taxName(),
                taken.line().taxRate(),
                taken.net(),
                taken.tax(),
                taken.line().position());
    }

    /** What was paid of what is taken back becomes credit of its payments, the latest first. */
    private List<JournalLine> release(UUID invoiceId, long amount) {
        List<JournalLine> posted = new ArrayList<>();
        if (amount == 0) {
            return posted;
        }
        List<UUID> paying = payments.paying(invoiceId);
        payments.lockAll(paying);
        long rest = amount;
        for (PaymentView payment : payments.find(paying)) {
            long takes = Math.min(rest, paidOf(payment, invoiceId));
            if (takes > 0) {
                payments.release(payment.id(), invoiceId, takes);
                payments.addCredit(payment.id(), takes);
                PostingPolicy.add(posted, AccountRole.CUSTOMER_CREDIT, payment.customerId(), -takes);
                rest -= takes;
            }
        }
        if (rest > 0) {
            throw new IllegalStateException("Invoice " + invoiceId + " is paid by less than it says");
        }
        return posted;
    }

    private static long paidOf(PaymentView payment, UUID invoiceId) {
        return payment.allocations().stream()
                .filter(allocation -> allocation.invoiceId().equals(invoiceId))
                .mapToLong(allocation -> allocation.amount().minorUnits())
                .sum();
    }
}
