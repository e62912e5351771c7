package io.thermae.finance.api;

import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Money;
import java.util.UUID;

/**
 * Money has come on the web for an invoice that is of no booking: what comes for one is a {@link PaymentReceived}.
 *
 * @param number of the invoice, with the series
 * @param branchId where it was issued
 * @param businessName in whose name its payer is told
 * @param amount all that came
 * @param reader who is told
 */
public record InvoicePaymentReceived(
        UUID paymentId, UUID invoiceId, String number, UUID branchId, String businessName, Money amount, Reader reader)
        implements DomainEvent {

    /** The invoice: what is told of it is found by that. */
    @Override
    public UUID subject() {
        return invoiceId;
    }
}
