package io.thermae.web.giftcard;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.SellGiftCard;
import io.thermae.kernel.Money;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sold. */
public record GiftCardRequest(
        @Nullable @Schema(description = "The caller's only one unless said") UUID branchId,
        @Nullable @Schema(description = "Who buys it") UUID customerId,
        @Size(min = 1, max = 20) @Schema(description = "What comes is what is on the card")
                List<GiftCardPartRequest> parts,
        @Nullable @Schema(description = "The last day on which it pays, in the zone of the business; none: always")
                LocalDate expiresOn,
        @Nullable @Size(max = 100) @Schema(description = "For whom it is") String recipient,
        @Nullable @Size(max = 500) @Schema(example = "Happy birthday!") String message) {

    /** What comes by one method. */
    public record GiftCardPartRequest(
            @Schema(description = "CASH, CARD_TERMINAL or BANK_TRANSFER") PaymentMethod method,
            Money amount,
            @Nullable @Size(max = 100) @Schema(description = "Number of a slip or a transfer", example = "004217")
                    String reference) {}

    SellGiftCard.Sale sale() {
        return new SellGiftCard.Sale(
                branchId,
                customerId,
                parts.stream()
                        .map(part -> new SellGiftCard.Part(part.method(), part.amount(), part.reference()))
                        .toList(),
                expiresOn,
                recipient,
                message);
    }

    /** What is written on it may tell of people. */
    @Override
    public String toString() {
        return "GiftCardRequest[" + parts.size() + " parts]";
    }
}
