package io.thermae.finance.refund;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.CreditInvoice.Line;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.invoice.Categories;
import io.thermae.finance.invoice.CreditedLines;
import io.thermae.finance.invoice.DocumentNumberPolicy;
import io.thermae.finance.invoice.DraftedLine;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.Issue;
import io.thermae.finance.invoice.NewDocument;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.SettlementPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.loyalty.PointsOfInvoices;
import io.thermae.finance.packages.StoredPackages;
import io.thermae.finance.packages.VisitsLeft;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.finance.refund.CreditNotePolicy.Taken;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes an invoice back by a credit note, in the transaction of whoever has locked it. */
@ApplicationScoped
public class TakeBack {

    @Inject
    StoredInvoices invoices;

    @Inject
    CreditedLines creditedLines;

    @Inject
    StoredPayments payments;

    @Inject
    StoredPackages packages;

    @Inject
    PointsOfInvoices points;

    @Inject
    GiveBack giveBack;

    @Inject
    Categories categories;

    @Inject
    FinanceSettings settings;

    @Inject
    Issue issue;

    /**
     * A credit note, and what was paid of what it takes back.
     *
     * @param released what has become credit of which payment, in minor units
     */
    public record Back(InvoiceView note, Map<UUID, Long> released) {}

    /**
     * Takes it back.
     *
     * @param invoice locked
     * @param reason as it stands on the note
     * @param lines null for all that is left
     * @param on the day of the note
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if there is nothing to take back; {@code CREDIT_TOO_MUCH};
     *     {@code INVOICE_OF_PACKAGE}; {@code LINE_PAID_BY_PACKAGE}; {@code PERIOD_CLOSED}
     */
    public Back credit(InvoiceView invoice, String reason, @Nullable List<Line> lines, LocalDate on) {
        requireCreditable(invoice);
        List<Taken> taken = CreditNotePolicy.take(
                invoice.lines(),
                lines,
                creditedLines.taxes(invoice.id()),
                invoice.gross().currency().getCurrencyCode());
        if (taken.isEmpty()) {
            throw SettlementPolicy.illegal(invoice.status());
        }
        requireNotByVisits(invoice, taken);
        return takeBack(invoice, reason, taken, on, draft -> PostingPolicy.takenBack(draft, categories.of(draft)));
    }

    /**
     * Takes visits of a package back from the invoice by which it was sold.
     *
     * @param rest what they have cost, more than nothing
     * @return the credit note
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}
     */
    public InvoiceView ofPackage(InvoiceView invoice, UUID packageId, VisitsLeft rest, String reason) {
        InvoiceLineView line = invoice.lines().get(0);
        List<Taken> taken = List.of(new Taken(line, rest.gross(), rest.tax()));
        return takeBack(invoice, reason, taken, settings.today(), draft -> {
                    List<JournalLine> posted = new ArrayList<>();
                    PostingPolicy.add(posted, AccountRole.PACKAGES, packageId, rest.net());
                    PostingPolicy.add(posted, AccountRole.TAXES_PAYABLE, line.taxRateId(), rest.tax());
                    return posted;
                })
                .note();
    }

    /** @param earned what is not earned any more, as it is posted */
    private Back takeBack(
            InvoiceView invoice,
            String reason,
            List<Taken> taken,
            LocalDate on,
            Function<InvoiceView, List<JournalLine>> earned) {
        UUID invoiceId = invoice.id();
        Map<Integer, Long> taxes = creditedLines.taxes(invoiceId);
        InvoiceView draft = draw(invoice, reason, taken);
        long amount = draft.gross().minorUnits();
        long ofOpen = Math.min(amount, invoice.open().minorUnits());
        List<JournalLine> posted = new ArrayList<>(earned.apply(draft));
        PostingPolicy.add(posted, AccountRole.RECEIVABLES, invoice.customerId(), -ofOpen);
        long ofGivenUp = Math.min(amount - ofOpen, invoice.givenUp().minorUnits());
        PostingPolicy.add(posted, AccountRole.WRITE_OFFS, null, -ofGivenUp);
        long ofPaid = amount - ofOpen - ofGivenUp;
        Map<UUID, Long> released = release(invoiceId, ofPaid, posted);
        taken.forEach(each -> creditedLines.credit(
                invoiceId,
                each.line().position(),
                each.line().credited().minorUnits() + each.gross(),
                taxes.getOrDefault(each.line().position(), 0L) + each.tax()));
        invoices.settle(
                invoice,
                invoice.paid().minorUnits() - ofPaid,
                invoice.credited().minorUnits() + amount);
        InvoiceView note = issue.issue(draft, posted, on);
        giveBackPoints(released, reason, on);
        points.credited(invoiceId, note.id());
        return new Back(note, released);
    }

    /** What points have paid is no credit: that would be a way from points to money. They go back to where they came from. */
    private void giveBackPoints(Map<UUID, Long> released, String reason, LocalDate on) {
        if (released.isEmpty()) {
            return;
        }
        for (PaymentView payment : payments.find(released.keySet())) {
            if (isBy(PaymentMethod.POINTS, payment)) {
                Long amount = Objects.requireNonNull(released.remove(payment.id()));
                giveBack.giveUnusedBack(
                        payment, new Money(amount, payment.amount().currency()), reason, on);
            }
        }
    }

    private static void requireCreditable(InvoiceView invoice) {
        if (invoice.kind() != InvoiceKind.INVOICE
                || invoice.status() == InvoiceStatus.DRAFT
                || invoice.status() == InvoiceStatus.CREDITED) {
            throw SettlementPolicy.illegal(invoice.status());
        }
    }

    /** A package's invoice is taken back with the package, and a visit that has paid a line by giving the visit back. */
    private void requireNotByVisits(InvoiceView invoice, List<Taken> taken) {
        if (packages.isSoldBy(invoice.id())) {
            throw new RuleBroken(ErrorCode.INVOICE_OF_PACKAGE);
        }
        Set<Integer> byVisits = packages.paidLines(invoice.id());
        taken.stream()
                .map(each -> each.line().position())
                .filter(byVisits::contains)
                .findFirst()
                .ifPresent(position -> {
                    throw new RuleBroken(ErrorCode.LINE_PAID_BY_PACKAGE, Map.of("position", position));
                });
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
                        invoice.fee(),
                        invoice.gross().currency().getCurrencyCode(),
                        invoice.taxInclusive(),
                        invoice.taxRounding(),
                        0,
                        reason,
                        taken.stream().map(each -> line(invoice, each)).toList()))
                .orElseThrow();
        return invoices.find(id).orElseThrow();
    }

    private static DraftedLine line(InvoiceView invoice, Taken taken) {
        return new DraftedLine(
                taken.line().description(),
                taken.line().serviceId(),
                taken.line().productId(),
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
    private Map<UUID, Long> release(UUID invoiceId, long amount, List<JournalLine> posted) {
        Map<UUID, Long> released = new LinkedHashMap<>();
        if (amount == 0) {
            return released;
        }
        List<UUID> paying = payments.paying(invoiceId);
        payments.lockAll(paying);
        long rest = amount;
        // what a visit has paid is another line's, and never credit
        for (PaymentView payment : payments.find(paying).stream()
                .filter(each -> !isBy(PaymentMethod.PACKAGE, each))
                .toList()) {
            long takes = Math.min(rest, paidOf(payment, invoiceId));
            if (takes > 0) {
                payments.release(payment.id(), invoiceId, takes);
                payments.addCredit(payment.id(), takes);
                PostingPolicy.add(posted, AccountRole.CUSTOMER_CREDIT, payment.customerId(), -takes);
                released.put(payment.id(), takes);
                rest -= takes;
            }
        }
        if (rest > 0) {
            throw new IllegalStateException("Invoice " + invoiceId + " is paid by less than it says");
        }
        return released;
    }

    private static boolean isBy(PaymentMethod method, PaymentView payment) {
        return payment.parts().stream().anyMatch(part -> part.method() == method);
    }

    private static long paidOf(PaymentView payment, UUID invoiceId) {
        return payment.allocations().stream()
                .filter(allocation -> allocation.invoiceId().equals(invoiceId))
                .mapToLong(allocation -> allocation.amount().minorUnits())
                .sum();
    }
}
