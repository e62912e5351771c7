package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment.
 *
 * @param customerId null if nobody's card paid
 * @param amount all that came, the tip included
 * @param credit what is left of it: neither a tip, nor paying anything, nor spent, nor given back
 * @param deposit what of it is held for the visit that it was paid for
 * @param allocations which invoices it pays, and how much of them now
 * @param refunded what was given back, less what a gateway could not give back: that is credit again
 * @param refunds the first one first
 * @param takenBy null if it came on the web
 * @param bookingId the visit that it was paid for before that took place; null if none
 */
public record PaymentView(
        UUID id,
        UUID branchId,
        @Nullable UUID customerId,
        Money amount,
        Money tip,
        Money credit,
        Money deposit,
        Money refunded,
        List<Part> parts,
        List<Allocation> allocations,
        List<Refund> refunds,
        LocalDate takenOn,
        Instant takenAt,
        @Nullable UUID takenBy,
        @Nullable String note,
        @Nullable UUID bookingId) {

    /**
     * What came by one method.
     *
     * @param refunded how much of it was given back
     * @param reference number of a slip or a transfer; null for none
     */
    public record Part(PaymentMethod method, Money amount, Money refunded, @Nullable String reference) {}

    /** What is paid of an invoice. */
    public record Allocation(UUID invoiceId, Money amount) {}

    /**
     * What was given back, by which methods.
     *
     * @param refundedBy null if it goes back of itself
     * @param atGateway how far it is there; null if none of it goes back by one
     * @param failure why the gateway could not give it back, one word of its; null if it has not failed, or does not say
     */
    public record Refund(
            UUID id,
            Money amount,
            List<RefundPart> parts,
            String reason,
            LocalDate refundedOn,
            @Nullable UUID refundedBy,
            @Nullable GatewayRefundStatus atGateway,
            @Nullable String failure) {}

    /** What was given back by one method. */
    public record RefundPart(PaymentMethod method, Money amount) {}
}
