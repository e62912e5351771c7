package io.thermae.finance.invoice;

import io.thermae.booking.api.HoldCustomer;
import io.thermae.finance.api.InvoiceDraft;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.tax.RatesForLines;
import io.thermae.finance.tax.StoredTaxRates;
import io.thermae.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws up what is invoiced by the clock: it is the rule's, and not that of somebody who sees documents. */
@ApplicationScoped
public class PeriodDocuments {

    @Inject
    StoredInvoices stored;

    @Inject
    StoredTaxRates rates;

    @Inject
    FinanceSettings settings;

    /**
     * A draft of one line.
     *
     * @param card held until the transaction ends
     * @param taxRateId null for the standard rate, which takes the place of one that is not in use any more
     */
    public InvoiceView draft(
            UUID branchId, HoldCustomer.Held card, String description, Money price, @Nullable UUID taxRateId) {
        FinanceSettings.Decided decided = settings.decided();
        List<TaxRateView> inUse = rates.inUse();
        UUID rate = inUse.stream().anyMatch(each -> each.id().equals(taxRateId)) ? taxRateId : null;
        String currency = price.currency().getCurrencyCode();
        UUID id = stored.insert(new NewDocument(
                        InvoiceKind.INVOICE,
                        DocumentNumberPolicy.seriesOf(null),
                        branchId,
                        card.id(),
                        card.name(),
                        null,
                        null,
                        null,
                        currency,
                        decided.taxInclusive(),
                        decided.taxRounding(),
                        decided.dueDays(),
                        null,
                        DraftPolicy.work(
                                List.of(new InvoiceDraft.Line(description, null, null, 1, price, null, null, rate)),
                                currency,
                                RatesForLines.ofNoService(inUse),
                                decided.taxInclusive(),
                                decided.taxRounding())))
                .orElseThrow();
        return stored.find(id).orElseThrow();
    }
}
