package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes money at the desk. */
@Local
public interface TakePayment {

    /**
     * Takes it: by several methods, for several invoices, or a part of them. What is more than the invoices and the tip is
     * the customer's credit.
     *
     * @throws io.thermae.kernel.InvalidInput for what is not known, repeated, of another currency, or adds up to nothing
     *     sensible; {@code customerId required} if there would be credit of nobody
     * @throws io.thermae.kernel.RuleBroken {@code MORE_THAN_OPEN} if an invoice would be paid more than it is open;
     *     {@code CREDIT_INSUFFICIENT}; {@code GIFT_CARD_INSUFFICIENT}, {@code GIFT_CARD_EXPIRED}, {@code GIFT_CARD_BLOCKED};
     *     {@code ILLEGAL_TRANSITION} for drafts; {@code PERIOD_CLOSED}; {@code DRAWER_CLOSED}
     */
    PaymentView take(Payment payment);

    /**
     * What comes.
     *
     * @param branchId null for the caller's only one
     * @param customerId null for the one of the invoices, if they are one customer's
     * @param tip null for none
     */
    record Payment(
            @Nullable UUID branchId,
            @Nullable UUID customerId,
            List<Part> parts,
            List<Allocation> allocations,
            @Nullable Money tip,
            @Nullable String note) {

        /** What is written of it may tell of people. */
        @Override
        public String toString() {
            return "Payment[" + parts.size() + " parts, " + allocations.size() + " allocations]";
        }
    }

    /**
     * What comes by one method.
     *
     * @param reference number of a slip or a transfer; null for none
     * @param giftCardCode of the gift card that pays, however it is typed; null for other methods
     */
    record Part(PaymentMethod method, Money amount, @Nullable String reference, @Nullable String giftCardCode) {

        /** By any method but a gift card. */
        public Part(PaymentMethod method, Money amount, @Nullable String reference) {
            this(method, amount, reference, null);
        }

        /** A code is money. */
        @Override
        public String toString() {
            return "Part[" + method + ", " + amount + "]";
        }
    }

    /** @param amount null for as much as there is, and as is open */
    record Allocation(UUID invoiceId, @Nullable Money amount) {}
}
