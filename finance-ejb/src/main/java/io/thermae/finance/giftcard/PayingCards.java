package io.thermae.finance.giftcard;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.GiftCardEntryKind;
import io.thermae.finance.api.GiftCardView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.TakePayment.Part;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Pays by gift cards, and gives back onto them, in the transaction of whoever takes the payment or gives it back. */
@ApplicationScoped
public class PayingCards {

    @Inject
    StoredGiftCards stored;

    /**
     * The cards that are to pay parts of a payment, by the parts' positions counted from 1; locked until the transaction ends, and
     * able to pay that.
     *
     * @throws InvalidInput for a code of no card, one that is there twice, is missing, or stands with another method
     * @throws io.thermae.kernel.RuleBroken {@code GIFT_CARD_BLOCKED}, {@code GIFT_CARD_EXPIRED},
     *     {@code GIFT_CARD_INSUFFICIENT}
     */
    public Map<Integer, GiftCardView> lock(List<Part> parts) {
        Map<Integer, UUID> ids = find(parts);
        if (ids.isEmpty()) {
            return Map.of();
        }
        stored.lockAll(ids.values());
        // one of which the code was replaced just now is not found any more
        find(parts);
        Map<UUID, GiftCardView> locked = new HashMap<>();
        stored.find(ids.values()).forEach(card -> locked.put(card.id(), card));
        Map<Integer, GiftCardView> cards = new HashMap<>();
        ids.forEach((position, id) -> {
            GiftCardView card = Objects.requireNonNull(locked.get(id));
            GiftCardPolicy.use(
                    card.status(),
                    card.expired(),
                    card.balance().minorUnits(),
                    parts.get(position - 1).amount().minorUnits());
            cards.put(position, card);
        });
        return cards;
    }

    private Map<Integer, UUID> find(List<Part> parts) {
        Map<Integer, UUID> ids = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        List<FieldViolation> violations = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String field = "parts[" + i + "].giftCardCode";
            String code = parts.get(i).giftCardCode();
            if (parts.get(i).method() != PaymentMethod.GIFT_CARD) {
                if (code != null) {
                    violations.add(new FieldViolation(field, "gift_card_only"));
                }
            } else if (code == null) {
                violations.add(new FieldViolation(field, "required"));
            } else {
                Optional<UUID> card = GiftCardCode.read(code).flatMap(stored::ofCode);
                if (card.isEmpty()) {
                    violations.add(new FieldViolation(field, "unknown_gift_card"));
                } else if (!seen.add(card.get())) {
                    violations.add(new FieldViolation(field, "repeated"));
                } else {
                    ids.put(i + 1, card.get());
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return ids;
    }

    /** The parts as they are kept: of a card's code its end. */
    public static List<Part> withoutCodes(List<Part> parts, Map<Integer, GiftCardView> cards) {
        List<Part> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            GiftCardView card = cards.get(i + 1);
            kept.add(card == null ? part : new Part(part.method(), part.amount(), card.lastFour()));
        }
        return kept;
    }

    /**
     * Takes what they pay off the cards.
     *
     * @param cards as {@link #lock} gave them
     */
    public void use(UUID paymentId, List<Part> parts, Map<Integer, GiftCardView> cards) {
        cards.forEach((position, card) -> stored.move(
                card.id(),
                GiftCardEntryKind.USE,
                -parts.get(position - 1).amount().minorUnits(),
                paymentId,
                position,
                null));
    }

    /** Locks the cards that have paid something of a payment, as everybody locks them. */
    public void lockOf(UUID paymentId) {
        stored.lockAll(stored.paying(paymentId).values());
    }

    /**
     * Gives some of what a card has paid back onto it; it was locked by {@link #lockOf}.
     *
     * @param position of the payment's part, counted from 1
     * @param amount minor units
     */
    public void giveBack(UUID paymentId, int position, UUID refundId, long amount, List<JournalLine> posted) {
        UUID card = Objects.requireNonNull(stored.paying(paymentId).get(position));
        stored.move(card, GiftCardEntryKind.RETURN, amount, paymentId, position, refundId);
        PostingPolicy.add(posted, AccountRole.GIFT_CARDS, card, -amount);
    }
}
