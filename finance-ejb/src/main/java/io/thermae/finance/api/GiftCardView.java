package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gift card. Its code is told once, when it is sold.
 *
 * @param lastFour the end of its code
 * @param reason why it is blocked or was taken back; null while it is active
 * @param branchId where it was sold
 * @param customerId who has bought it; null if nobody's card has
 * @param value what was paid for it
 * @param balance what is left on it
 * @param expiresOn the last day on which it pays; null if it always does
 * @param expired whether that day is over
 * @param parts what it was paid by
 */
public record GiftCardView(
        UUID id,
        String lastFour,
        GiftCardStatus status,
        @Nullable String reason,
        UUID branchId,
        @Nullable UUID customerId,
        Money value,
        Money balance,
        @Nullable LocalDate expiresOn,
        boolean expired,
        @Nullable String recipient,
        @Nullable String message,
        List<Part> parts,
        LocalDate soldOn,
        Instant soldAt,
        UUID soldBy) {

    /** @param reference number of a slip or a transfer; null for none */
    public record Part(PaymentMethod method, Money amount, @Nullable String reference) {}

    /** What is written on it may tell of people. */
    @Override
    public String toString() {
        return "GiftCardView[" + id + ", " + status + "]";
    }
}
