package io.thermae.finance.api;

import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer is reminded of an invoice that he has not paid in time.
 *
 * @param number its number, with the series
 * @param branchId where it was issued
 * @param businessName in whose name he is reminded
 * @param open what is still owed, taxes included
 * @param dueOn until when it was to be paid
 */
public record InvoiceOverdue(
        UUID invoiceId, String number, UUID branchId, String businessName, Money open, LocalDate dueOn, Reader reader)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return invoiceId;
    }
}
