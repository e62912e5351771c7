package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Gives up what nobody will pay of an invoice. No document is changed by that, and no tax: to take those back is a credit note's. */
@Local
public interface WriteOffInvoice {

    /**
     * Gives up all that is open.
     *
     * @param reason kept as long as it is given up, and in the audit
     * @return the invoice
     * @throws io.thermae.kernel.NotFound if there is no invoice that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if nothing is open: for a draft, a credit note, and what was
     *     paid, taken back or given up already; {@code PERIOD_CLOSED}
     */
    InvoiceView writeOff(UUID invoiceId, String reason);

    /**
     * Has all owed again that was given up.
     *
     * @return the invoice
     * @throws io.thermae.kernel.NotFound if there is no invoice that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if nothing was given up; {@code PERIOD_CLOSED}
     */
    InvoiceView takeBack(UUID invoiceId);
}
