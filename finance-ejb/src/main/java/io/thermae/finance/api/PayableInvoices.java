package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices that are paid on the web, by links that are made anew each time and stored nowhere. */
@Local
public interface PayableInvoices {

    /**
     * The token of the link by which an invoice is paid; the same one each time.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} for a draft, a credit note, and what was taken back;
     *     {@code NOTHING_TO_PAY}; {@code ONLINE_PAYMENT_UNAVAILABLE} if there is no gateway; {@code AMOUNT_NOT_COUNTABLE} if it has
     *     no such amounts
     */
    String token(UUID invoiceId);

    /** The token for who writes to its customer; empty if it cannot be paid on the web at the moment. Asks nobody whether he may. */
    Optional<String> offered(UUID invoiceId);

    /**
     * An invoice as who has its link sees it.
     *
     * @throws io.thermae.kernel.NotFound if there is none that was issued
     */
    Shown shown(UUID invoiceId);

    /**
     * An invoice, and what can be done about it.
     *
     * @param payable whether what is open can be paid on the web at the moment
     * @param tippable whether a tip can be given with that: somebody has served something of it
     * @param least what the gateway charges at least at once, and what may be left open at least; null if it is not payable, or if
     *     that is not known: then it is not paid in parts
     */
    record Shown(InvoiceView invoice, boolean payable, boolean tippable, @Nullable Money least) {}
}
