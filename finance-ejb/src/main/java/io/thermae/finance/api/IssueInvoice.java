package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Makes a draft a document. */
@Local
public interface IssueInvoice {

    /**
     * Gives it the next number of its series and posts it: receivables against revenue and taxes.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it was issued; {@code STALE_VERSION};
     *     {@code PERIOD_CLOSED}
     */
    InvoiceView issue(UUID id);
}
