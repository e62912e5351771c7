package io.thermae.finance.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Addressee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business has not paid an invoice of the platform in time.
 *
 * @param invoiceId the invoice
 * @param number its number
 * @param businessName of the business
 * @param planName what is paid for
 * @param amount how much
 * @param suspendsAt when the business is suspended if nothing is paid; null if it is now
 * @param refusal why the card that is kept was refused when it was last charged for it; null if it was not, or none is kept
 * @param timeZone in which its people read that
 * @param owner who is told
 */
public record PlatformInvoiceOverdue(
        UUID invoiceId,
        String number,
        String businessName,
        String planName,
        Money amount,
        @Nullable Instant suspendsAt,
        @Nullable CardRefusal refusal,
        String timeZone,
        Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return invoiceId;
    }
}
