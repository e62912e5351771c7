package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an invoice back, or a part of it: nothing else voids one. */
@Local
public interface CreditInvoice {

    /**
     * Issues a credit note. What was open is not owed any more; what was paid becomes credit of the payments, the latest first.
     *
     * @param reason stands on the document
     * @param lines how much of which line; null for all that is left
     * @return the credit note
     * @throws io.thermae.kernel.NotFound if there is no invoice that the caller may see
     * @throws io.thermae.kernel.InvalidInput for lines that are none, or amounts in another currency
     * @throws io.thermae.kernel.RuleBroken {@code CREDIT_TOO_MUCH} if more is taken back than is left;
     *     {@code ILLEGAL_TRANSITION} for a draft, a credit note, and what was taken back already; {@code PERIOD_CLOSED}
     */
    InvoiceView credit(UUID invoiceId, String reason, @Nullable List<Line> lines);

    /**
     * How much of a line.
     *
     * @param amount tax included
     */
    record Line(int position, Money amount) {}
}
