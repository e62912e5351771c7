package io.thermae.finance.invoice;

import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.IssueInvoice;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Issues an invoice. */
@Stateless
@PermitAll
@TenantTransaction
public class IssueInvoiceBean implements IssueInvoice {

    @Inject
    StoredInvoices stored;

    @Inject
    Categories categories;

    @Inject
    Issue issue;

    @Inject
    PaidAhead paidAhead;

    @Inject
    FinanceSettings settings;

    @Inject
    ExpectedVersion expected;

    @Override
    public InvoiceView issue(UUID id) {
        paidAhead.guardVisitOf(id);
        InvoiceView draft = stored.lock(id);
        expected.require(draft.version());
        SettlementPolicy.requireDraft(draft.status());
        requireNoFee(draft);
        List<JournalLine> lines = PostingPolicy.issued(draft, categories.of(draft));
        UUID booking = draft.bookingId();
        boolean paidAlready = booking != null && paidAhead.lock(booking);
        InvoiceView issued = issue.issue(draft, lines);
        if (booking == null || !paidAlready) {
            return issued;
        }
        paidAhead.pay(booking, issued, settings.today());
        return stored.get(id);
    }

    /** Whose visit did not take place owes the fee for that, not the visit as well. */
    private void requireNoFee(InvoiceView draft) {
        UUID booking = draft.bookingId();
        if (booking == null || draft.kind() != InvoiceKind.INVOICE) {
            return;
        }
        stored.ofFee(booking)
                .flatMap(stored::find)
                .filter(fee -> fee.status() != InvoiceStatus.CREDITED)
                .ifPresent(fee -> {
                    throw new RuleBroken(
                            ErrorCode.ALREADY_INVOICED,
                            Map.of("invoiceId", fee.id().toString()));
                });
    }
}
