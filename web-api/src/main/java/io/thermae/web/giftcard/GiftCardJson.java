package io.thermae.web.giftcard;

import io.thermae.finance.api.GiftCardEntryKind;
import io.thermae.finance.api.GiftCardEntryView;
import io.thermae.finance.api.GiftCardStatus;
import io.thermae.finance.api.GiftCardView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.SellGiftCard;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A gift card, without its code. */
public record GiftCardJson(
        UUID id,
        @Schema(description = "The end of its code", example = "7K2M") String lastFour,
        GiftCardStatus status,
        @Nullable @Schema(description = "Why it is blocked or was taken back") String reason,
        @Schema(description = "Where it was sold; it pays in all branches") UUID branchId,
        @Nullable @Schema(description = "Who has bought it") UUID customerId,
        @Schema(description = "What was paid for it") Money value,
        @Schema(description = "What is left on it") Money balance,
        @Nullable @Schema(description = "The last day on which it pays") LocalDate expiresOn,
        @Schema(description = "Whether that day is over") boolean expired,
        @Nullable String recipient,
        @Nullable String message,
        @Schema(description = "What it was paid by") List<GiftCardPartJson> parts,
        LocalDate soldOn,
        OffsetDateTime soldAt,
        UUID soldBy) {

    /** What a card was paid by. */
    public record GiftCardPartJson(PaymentMethod method, Money amount, @Nullable String reference) {}

    /** A card that was sold just now. */
    public record SoldGiftCardJson(
            @Schema(description = "Told this once; only its digest is kept", example = "7GQ2-M0ZK-94TX-VB1N-HC5D-8RWE")
                    String code,
            GiftCardJson giftCard) {

        static SoldGiftCardJson of(SellGiftCard.Sold sold, ZoneId zone) {
            return new SoldGiftCardJson(sold.code(), GiftCardJson.of(sold.card(), zone));
        }

        /** The code is money. */
        @Override
        public String toString() {
            return "SoldGiftCardJson[" + giftCard + "]";
        }
    }

    /** What a card got or gave. */
    public record GiftCardEntryJson(
            UUID id,
            GiftCardEntryKind kind,
            @Schema(description = "Below zero if it gave") Money amount,
            @Schema(description = "What was on it after that") Money balance,
            @Nullable UUID paymentId,
            @Nullable UUID refundId,
            LocalDate doneOn,
            OffsetDateTime doneAt,
            UUID doneBy) {

        static GiftCardEntryJson of(GiftCardEntryView entry, ZoneId zone) {
            return new GiftCardEntryJson(
                    entry.id(),
                    entry.kind(),
                    entry.amount(),
                    entry.balance(),
                    entry.paymentId(),
                    entry.refundId(),
                    entry.doneOn(),
                    Times.at(entry.doneAt(), zone),
                    entry.doneBy());
        }
    }

    static GiftCardJson of(GiftCardView card, ZoneId zone) {
        return new GiftCardJson(
                card.id(),
                card.lastFour(),
                card.status(),
                card.reason(),
                card.branchId(),
                card.customerId(),
                card.value(),
                card.balance(),
                card.expiresOn(),
                card.expired(),
                card.recipient(),
                card.message(),
                card.parts().stream()
                        .map(part -> new GiftCardPartJson(part.method(), part.amount(), part.reference()))
                        .toList(),
                card.soldOn(),
                Times.at(card.soldAt(), zone),
                card.soldBy());
    }

    /** What is written on it may tell of people. */
    @Override
    public String toString() {
        return "GiftCardJson[" + id + "]";
    }
}
