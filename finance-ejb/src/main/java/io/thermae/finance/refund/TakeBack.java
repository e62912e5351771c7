package io.thermae.finance.refund;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.invoice.DocumentNumberPolicy;
import io.thermae.finance.invoice.DraftedLine;
import io.thermae.finance.invoice.Issue;
import io.thermae.finance.invoice.NewDocument;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.packages.VisitsLeft;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.finance.refund.CreditNotePolicy.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Issues credit notes, in the transaction of whoever has locked the invoice. */
@ApplicationScoped
public class TakeBack {

    @Inject
    StoredInvoices invoices;

    @Inject
    StoredPayments payments;

    @Inject
    Issue issue;

    /**
     * Takes visits of a package back from the invoice by which it was sold.
     *
     * @param rest what they have cost, more than nothing
     * @return the credit note
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}
     */
    public InvoiceView ofPackage(InvoiceView invoice, UUID packageId, VisitsLeft rest, String reason) {
        InvoiceLineView line = invoice.lines().get(0);
        return takeBack(invoice, reason, List.of(new Taken(line, rest.gross(), rest.tax())), draft -> {
            List<JournalLine> posted = new ArrayList<>();
            PostingPolicy.add(posted, AccountRole.PACKAGES, packageId, rest.net());
            PostingPolicy.add(posted, AccountRole.TAXES_PAYABLE, line.taxRateId(), rest.tax());
            return posted;
        });
    }

    /**
     * Takes lines back, or parts of them.
     *
     * @param earned what is not earned any more, as it is posted
     * @return the credit note
     */
    InvoiceView takeBack(
            InvoiceView invoice, String reason, List<Taken> taken, Function<InvoiceView, List<JournalLine>> earned) {
        UUID invoiceId = invoice.id();
        Map<Integer, Long> taxes = invoices.creditedTaxes(invoiceId);
        InvoiceView draft = draw(invoice, reason, taken);
        long amount = draft.gross().minorUnits();
        long ofOpen = Math.min(amount, invoice.open().minorUnits());
        List<JournalLine> posted = new ArrayList<>(earned.apply(draft));
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
        // what a visit has paid is another line's, and never credit
        for (PaymentView payment : payments.find(paying)) {
            if (isByVisit(payment)) {
                continue;
            }
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

    private static boolean isByVisit(PaymentView payment) {
        return payment.parts().stream().anyMatch(part -> part.method() == PaymentMethod.PACKAGE);
    }

    private static long paidOf(PaymentView payment, UUID invoiceId) {
        return payment.allocations().stream()
                .filter(allocation -> allocation.invoiceId().equals(invoiceId))
                .mapToLong(allocation -> allocation.amount().minorUnits())
                .sum();
    }
}
