package io.thermae.finance.api;

import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Money;
import java.util.UUID;

/**
 * Money that came on the web for an invoice that is of no booking is on its way back: its gateway has taken the refund on. Once a
 * refund, however often it is sent; what came for a booking is a {@link PaymentRefunded}.
 *
 * @param number of the invoice, with the series
 * @param branchId where it was issued
 * @param businessName in whose name its payer is told
 * @param amount what goes back
 * @param reader who is told
 */
public record InvoicePaymentRefunded(
        UUID refundId,
        UUID paymentId,
        UUID invoiceId,
        String number,
        UUID branchId,
        String businessName,
        Money amount,
        RefundCause cause,
        Reader reader)
        implements DomainEvent {

    /** The invoice: what is told of it is found by that. */
    @Override
    public UUID subject() {
        return invoiceId;
    }
}
