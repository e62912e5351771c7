package io.thermae.finance.packagesale;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.JournalLine;
import java.util.List;
import java.util.UUID;

/** What the sale of a package means to the ledger. */
public final class SalePostingPolicy {

    private SalePostingPolicy() {}

    /**
     * The price is owed by the customer, and the visits to him: nothing is earned but the tax, which is the state's.
     *
     * @param draft the invoice, of one line
     */
    public static List<JournalLine> owed(UUID packageId, InvoiceView draft) {
        List<JournalLine> lines = PostingPolicy.owed(draft);
        PostingPolicy.add(lines, AccountRole.PACKAGES, packageId, -draft.net().minorUnits());
        PostingPolicy.add(
                lines,
                AccountRole.TAXES_PAYABLE,
                draft.lines().get(0).taxRateId(),
                -draft.tax().minorUnits());
        return lines;
    }
}
