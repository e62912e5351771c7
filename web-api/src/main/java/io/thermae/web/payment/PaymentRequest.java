package io.thermae.web.payment;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.TakePayment;
import io.thermae.kernel.Money;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What comes. */
public record PaymentRequest(
        @Nullable @Schema(description = "The caller's only one unless said") UUID branchId,
        @Nullable @Schema(description = "Who pays; the one customer of all the invoices unless said") UUID customerId,
        @Size(min = 1, max = 20) List<PaymentPartRequest> parts,
        @Nullable @Size(max = 50) @Schema(description = "Which invoices it pays; none: it is the customer's credit")
                List<PaymentAllocationRequest> allocations,
        @Nullable @Schema(description = "How much of it is a tip") Money tip,
        @Nullable @Size(max = 500) String note) {

    /** What comes by one method. */
    public record PaymentPartRequest(
            PaymentMethod method,
            Money amount,
            @Nullable @Size(max = 100) @Schema(description = "Number of a slip or a transfer", example = "004217")
                    String reference,
            @Nullable
                    @Size(max = 60)
                    @Schema(
                            description =
                                    "For GIFT_CARD, and for nothing else: the code of the card, however it is typed")
                    String giftCardCode) {

        /** A code is money. */
        @Override
        public String toString() {
            return "PaymentPartRequest[" + method + ", " + amount + "]";
        }
    }

    /** An invoice that is paid. */
    public record PaymentAllocationRequest(
            UUID invoiceId,
            @Nullable @Schema(description = "As much as there is, and as is open, unless said") Money amount) {}

    TakePayment.Payment payment() {
        return new TakePayment.Payment(
                branchId,
                customerId,
                parts.stream()
                        .map(part -> new TakePayment.Part(
                                part.method(), part.amount(), part.reference(), part.giftCardCode()))
                        .toList(),
                allocations == null
                        ? List.of()
                        : allocations.stream()
                                .map(each -> new TakePayment.Allocation(each.invoiceId(), each.amount()))
                                .toList(),
                tip,
                note);
    }

    /** What is written of it may tell of people. */
    @Override
    public String toString() {
        return "PaymentRequest[" + parts.size() + " parts]";
    }
}
