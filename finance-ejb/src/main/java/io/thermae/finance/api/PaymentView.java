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
 * @param allocations which invoices it pays, and how much of them now
 * @param refunds the first one first
 */
public record PaymentView(
        UUID id,
        UUID branchId,
        @Nullable UUID customerId,
        Money amount,
        Money tip,
        Money credit,
        Money refunded,
        List<Part> parts,
        List<Allocation> allocations,
        List<Refund> refunds,
        LocalDate takenOn,
        Instant takenAt,
        UUID takenBy,
        @Nullable String note) {

    /**
     * What came by one method.
     *
     * @param refunded how much of it was given back
     * @param reference number of a slip or a transfer; null for none
     */
    public record Part(PaymentMethod method, Money amount, Money refunded, @Nullable String reference) {}

    /** What is paid of an invoice. */
    public record Allocation(UUID invoiceId, Money amount) {}

    /** What was given back, by which methods. */
    public record Refund(
            UUID id, Money amount, List<RefundPart> parts, String reason, LocalDate refundedOn, UUID refundedBy) {}

    /** What was given back by one method. */
    public record RefundPart(PaymentMethod method, Money amount) {}
}
