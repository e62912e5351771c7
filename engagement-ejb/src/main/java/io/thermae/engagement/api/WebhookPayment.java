package io.thermae.engagement.api;

import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment, as a webhook is told of it: what {@code GET /payments/{id}} shows. What was noted is left out if the customer was
 * erased meanwhile.
 *
 * @param amount all that came, the tip included
 * @param credit what is left of it as credit
 * @param deposit what is held for the visit that it was paid for
 * @param allocations what it pays of invoices
 * @param refunds the first one first
 * @param takenAt with the offset of the business
 * @param takenBy a colleague; null if it came on the web
 * @param bookingId the visit that it was paid for before that took place; null if none
 * @param version rises with each refund, and each time that one comes back or is sent again: of two payloads the one with the
 *     higher version is the later one
 */
public record WebhookPayment(
        UUID id,
        UUID branchId,
        @Nullable UUID customerId,
        Money amount,
        Money tip,
        Money credit,
        Money deposit,
        Money refunded,
        List<WebhookPaymentPart> parts,
        List<WebhookAllocation> allocations,
        List<WebhookRefund> refunds,
        LocalDate takenOn,
        OffsetDateTime takenAt,
        @Nullable UUID takenBy,
        @Nullable String note,
        @Nullable UUID bookingId,
        long version) {

    /** What came by one method. */
    public record WebhookPaymentPart(String method, Money amount, Money refunded, @Nullable String reference) {}

    /** What is paid of an invoice. */
    public record WebhookAllocation(UUID invoiceId, Money amount) {}

    /**
     * What was given back.
     *
     * @param reason null if the customer was erased meanwhile
     * @param refundedBy a colleague; null if it goes back of itself
     * @param atGateway how far it is there; null if none of it goes back by a gateway
     * @param failure why the gateway could not give it back, one word of its; null if it has not failed, or does not say
     */
    public record WebhookRefund(
            UUID id,
            Money amount,
            List<WebhookRefundPart> parts,
            @Nullable String reason,
            LocalDate refundedOn,
            @Nullable UUID refundedBy,
            @Nullable String atGateway,
            @Nullable String failure) {}

    /** What was given back by one method. */
    public record WebhookRefundPart(String method, Money amount) {}

    /** What is written of it may tell of people. */
    @Override
    public String toString() {
        return "WebhookPayment[" + id + "]";
    }
}
