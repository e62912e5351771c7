package io.thermae.finance.api;

import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Money;
import java.util.UUID;

/**
 * Money has come on the web, and its payer is not told of it otherwise.
 *
 * @param branchId where the visit is
 * @param businessName in whose name he is told
 * @param amount all that came
 * @param visit what it is for
 * @param reader who is told
 */
public record PaymentReceived(
        UUID paymentId, UUID branchId, String businessName, Money amount, VisitOfMoney visit, Reader reader)
        implements DomainEvent {

    /** The booking: what is told of it is found by that. */
    @Override
    public UUID subject() {
        return visit.bookingId();
    }
}
