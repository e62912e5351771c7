package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sells gift cards, takes back those that nobody has used, gives lost ones another code, and keeps what is left of those that are over. */
@Local
public interface SellGiftCard {

    /**
     * Sells one: what comes is what is on it. It is no revenue until it is used.
     *
     * @return the card with its code, which is told this once
     * @throws io.thermae.kernel.InvalidInput for another currency, nothing, a method that brings no money, a customer or a branch
     *     that there is not, a last day that is over
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}; {@code DRAWER_CLOSED}
     */
    Sold sell(Sale sale);

    /**
     * Takes a card back of which nothing is used, and gives its money back by the methods by which it came.
     *
     * @return the card
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code GIFT_CARD_USED}; {@code ILLEGAL_TRANSITION} if it was taken back already;
     *     {@code PERIOD_CLOSED}; {@code DRAWER_CLOSED}
     */
    GiftCardView takeBack(UUID id, String reason);

    /**
     * Gives a card another code: nobody pays by the one of before any more. All else stays as it is.
     *
     * @return the card with its code, which is told this once
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it was taken back
     */
    Sold renew(UUID id);

    /**
     * What is left on a card of which the last day is over is owed no more, and is revenue.
     *
     * @return the card
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code GIFT_CARD_NOT_OVER}; {@code GIFT_CARD_INSUFFICIENT} if nothing is left;
     *     {@code PERIOD_CLOSED}
     */
    GiftCardView lapse(UUID id);

    /**
     * What is sold.
     *
     * @param branchId null for the caller's only one
     * @param customerId who buys it; null for nobody's card
     * @param expiresOn the last day on which it pays; null for no end
     */
    record Sale(
            @Nullable UUID branchId,
            @Nullable UUID customerId,
            List<Part> parts,
            @Nullable LocalDate expiresOn,
            @Nullable String recipient,
            @Nullable String message) {

        /** What is written on it may tell of people. */
        @Override
        public String toString() {
            return "Sale[" + parts.size() + " parts]";
        }
    }

    /** @param reference number of a slip or a transfer; null for none */
    record Part(PaymentMethod method, Money amount, @Nullable String reference) {}

    /** @param code in groups, as it is to be read */
    record Sold(GiftCardView card, String code) {

        /** The code is money. */
        @Override
        public String toString() {
            return "Sold[" + card + "]";
        }
    }
}
