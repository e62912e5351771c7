package io.thermae.finance.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Addressee;
import java.time.Instant;
import java.util.UUID;

/**
 * The platform has an invoice for a business.
 *
 * @param invoiceId the invoice
 * @param number its number
 * @param businessName of the business
 * @param planName what is paid for
 * @param amount how much
 * @param dueAt until when
 * @param timeZone in which its people read that
 * @param owner who is told
 */
public record PlatformInvoiceIssued(
        UUID invoiceId,
        String number,
        String businessName,
        String planName,
        Money amount,
        Instant dueAt,
        String timeZone,
        Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return invoiceId;
    }
}
