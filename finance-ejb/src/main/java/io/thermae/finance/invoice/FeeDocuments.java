package io.thermae.finance.invoice;

import io.thermae.booking.api.Fee;
import io.thermae.booking.api.HoldCustomer;
import io.thermae.booking.api.UnkeptVisit;
import io.thermae.finance.api.InvoiceDraft;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.tax.RatesForLines;
import io.thermae.finance.tax.StoredTaxRates;
import io.thermae.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Draws up and issues the invoice of a fee, whoever calls: it is the rule's, and not that of somebody who sees documents. */
@ApplicationScoped
public class FeeDocuments {

    @Inject
    StoredInvoices stored;

    @Inject
    StoredTaxRates rates;

    @Inject
    FinanceSettings settings;

    @Inject
    HoldCustomer holdCustomer;

    @Inject
    Issue issue;

    /** What a fee comes to with its tax, if that is not within prices. */
    public Money withTax(Fee fee, FinanceSettings.Decided decided) {
        return new Money(
                lines(fee, "", fee.amount(), decided.taxInclusive(), decided)
                        .get(0)
                        .gross(),
                fee.amount().currency());
    }

    /**
     * Issues it. The booking is locked, so whoever merges its customer's card hands the invoice over.
     *
     * @param amount of the invoice, tax included
     * @param on the day of the invoice
     * @return empty if there was one for this booking at any time
     */
    public Optional<InvoiceView> issue(
            UnkeptVisit visit, Fee fee, Money amount, FinanceSettings.Decided decided, LocalDate on) {
        // a part of what a fee comes to with its tax is so much with its tax, however prices are
        boolean whole = amount.equals(withTax(fee, decided));
        boolean inclusive = !whole || decided.taxInclusive();
        Addressees.Addressee addressee = addressee(visit);
        return stored.insert(new NewDocument(
                        InvoiceKind.INVOICE,
                        DocumentNumberPolicy.seriesOf(null),
                        visit.branchId(),
                        addressee.customerId(),
                        addressee.name(),
                        visit.bookingId(),
                        null,
                        fee.kind(),
                        amount.currency().getCurrencyCode(),
                        inclusive,
                        decided.taxRounding(),
                        decided.dueDays(),
                        null,
                        lines(fee, visit.number(), whole ? fee.amount() : amount, inclusive, decided)))
                .flatMap(stored::find)
                .map(draft -> issue.issue(draft, PostingPolicy.issued(draft, Map.of()), on));
    }

    /** What a credit note says of a fee that was waived. */
    public String waived() {
        return FeeTexts.waived(settings.language());
    }

    private List<DraftedLine> lines(
            Fee fee, String number, Money price, boolean inclusive, FinanceSettings.Decided decided) {
        String description = FeeTexts.of(fee.kind(), settings.language()) + ", " + number;
        return DraftPolicy.work(
                List.of(new InvoiceDraft.Line(description, null, null, 1, price, null, null, null)),
                price.currency().getCurrencyCode(),
                RatesForLines.ofNoService(rates.inUse()),
                inclusive,
                decided.taxRounding());
    }

    private Addressees.Addressee addressee(UnkeptVisit visit) {
        Optional<HoldCustomer.Held> card = holdCustomer.look(visit.customerId());
        if (card.isEmpty()) {
            return new Addressees.Addressee(null, null);
        }
        UUID customer = card.get().nobodys() ? null : card.get().id();
        return new Addressees.Addressee(customer, visit.clientName());
    }
}
