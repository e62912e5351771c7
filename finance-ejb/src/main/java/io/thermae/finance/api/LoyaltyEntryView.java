package io.thermae.finance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer got or gave.
 *
 * @param points by how many he has more; below zero: less
 * @param owed by how many he owes more; below zero: less
 * @param invoiceId of which they were earned, or that they have paid; null for none
 * @param paymentId by which they were earned, or that was made by them; null for none
 * @param refundId that took them back or gave them back; null for none
 * @param creditNoteId that took them back; null for none
 * @param reason of a correction; null otherwise
 * @param doneBy null if it came of itself
 */
public record LoyaltyEntryView(
        UUID id,
        LoyaltyEntryKind kind,
        long points,
        long owed,
        @Nullable UUID invoiceId,
        @Nullable UUID paymentId,
        @Nullable UUID refundId,
        @Nullable UUID creditNoteId,
        @Nullable String reason,
        LocalDate doneOn,
        Instant doneAt,
        @Nullable UUID doneBy) {

    /** A reason may tell of people. */
    @Override
    public String toString() {
        return "LoyaltyEntryView[" + id + ", " + kind + "]";
    }
}
