package io.thermae.finance.writeoff;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.SettlementPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be given up, and what that means to the ledger: an expense against receivables, tax included. The tax stays due; who
 * may have it back says so by a credit note.
 */
final class WriteOffPolicy {

    private WriteOffPolicy() {}

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if nothing is open of it */
    static void requireOpen(InvoiceView invoice) {
        if (invoice.kind() != InvoiceKind.INVOICE
                || invoice.status() == InvoiceStatus.DRAFT
                || invoice.open().minorUnits() == 0) {
            throw SettlementPolicy.illegal(invoice.status());
        }
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if nothing of it was given up */
    static void requireWrittenOff(InvoiceView invoice) {
        if (invoice.givenUp().minorUnits() == 0) {
            throw SettlementPolicy.illegal(invoice.status());
        }
    }

    /** What is posted when some of it is given up. */
    static List<JournalLine> writtenOff(InvoiceView invoice, long minorUnits) {
        List<JournalLine> lines = new ArrayList<>();
        PostingPolicy.add(lines, AccountRole.WRITE_OFFS, null, minorUnits);
        PostingPolicy.add(lines, AccountRole.RECEIVABLES, invoice.customerId(), -minorUnits);
        return lines;
    }
}
