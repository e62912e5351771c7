package io.thermae.finance.online;

import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.invoice.SettlementPolicy;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.util.EnumSet;
import java.util.Set;

/** Which documents are paid on the web, and which of them their links show. */
final class PayableInvoicePolicy {

    /** What was given up is not asked for any more: only the desk takes what comes for it. */
    private static final Set<InvoiceStatus> OPEN = EnumSet.of(InvoiceStatus.ISSUED, InvoiceStatus.PARTLY_PAID);

    private PayableInvoicePolicy() {}

    /** Whether something of it is to be paid. */
    static boolean isDue(InvoiceView invoice) {
        return invoice.kind() == InvoiceKind.INVOICE
                && OPEN.contains(invoice.status())
                && invoice.open().minorUnits() > 0;
    }

    /** Whether its link leads to it: credit notes are not paid, and drafts are nothing yet. */
    static boolean isShown(InvoiceView invoice) {
        return invoice.kind() == InvoiceKind.INVOICE && invoice.status() != InvoiceStatus.DRAFT;
    }

    /** Whether a tip can be given with it: somebody has served something of it, who is given his share of the tip (payroll). */
    static boolean isTippable(InvoiceView invoice) {
        return isDue(invoice)
                && invoice.fee() == null
                && invoice.lines().stream().anyMatch(PayableInvoicePolicy::isServed);
    }

    /** Shares of tips are as what was served costs, so who has served for nothing has none. */
    private static boolean isServed(InvoiceLineView line) {
        return line.masterId() != null
                && line.productId() == null
                && line.net().plus(line.tax()).minorUnits() > 0;
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if it is not shown, or all of it was taken back; {@code NOTHING_TO_PAY} */
    static void requireDue(InvoiceView invoice) {
        if (!isShown(invoice)) {
            throw SettlementPolicy.illegal(invoice.status());
        }
        requireNotTakenBack(invoice);
        if (!isDue(invoice)) {
            throw new RuleBroken(ErrorCode.NOTHING_TO_PAY);
        }
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if all of it was taken back */
    static void requireNotTakenBack(InvoiceView invoice) {
        if (invoice.status() == InvoiceStatus.CREDITED) {
            throw SettlementPolicy.illegal(invoice.status());
        }
    }
}
