package io.thermae.finance.api;

import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Money;
import java.util.UUID;

/**
 * Money that came on the web is on its way back: its gateway has taken the refund on. Once a refund, however often it is sent.
 *
 * @param branchId where it was taken
 * @param businessName in whose name its payer is told
 * @param amount what goes back
 * @param visit what it was for
 * @param reader who is told
 */
public record PaymentRefunded(
        UUID refundId,
        UUID paymentId,
        UUID branchId,
        String businessName,
        Money amount,
        RefundCause cause,
        VisitOfMoney visit,
        Reader reader)
        implements DomainEvent {

    /** The booking: what is told of it is found by that. */
    @Override
    public UUID subject() {
        return visit.bookingId();
    }
}
