package io.thermae.finance.packages;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.JournalLine;
import java.util.List;
import java.util.UUID;

/**
 * What a visit means to the ledger beside the receivable that it pays. What it earns is its share of the package's price, and
 * its tax was owed when the package was sold. So the tax of the line is taken back, and what the line comes to without it beyond
 * the share is a discount; below, less of one.
 */
final class VisitPostingPolicy {

    private VisitPostingPolicy() {}

    /** Adds debits of all that the line comes to. */
    static void used(List<JournalLine> posted, UUID packageId, long share, InvoiceLineView line) {
        add(posted, packageId, share, line, 1);
    }

    /** Adds the same the other way round. */
    static void givenBack(List<JournalLine> posted, UUID packageId, long share, InvoiceLineView line) {
        add(posted, packageId, share, line, -1);
    }

    private static void add(List<JournalLine> posted, UUID packageId, long share, InvoiceLineView line, long way) {
        PostingPolicy.add(posted, AccountRole.PACKAGES, packageId, way * share);
        PostingPolicy.add(
                posted,
                AccountRole.TAXES_PAYABLE,
                line.taxRateId(),
                way * line.tax().minorUnits());
        PostingPolicy.add(posted, AccountRole.DISCOUNTS, null, way * (line.net().minorUnits() - share));
    }
}
