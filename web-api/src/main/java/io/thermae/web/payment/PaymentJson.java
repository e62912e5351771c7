package io.thermae.web.payment;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment. */
public record PaymentJson(
        UUID id,
        UUID branchId,
        @Nullable UUID customerId,
        @Schema(description = "All that came, the tip included") Money amount,
        @Schema(description = "Of which a tip, less what of it was given back") Money tip,
        @Schema(description = "What is left of it as credit") Money credit,
        @Schema(description = "What is held for the visit that it was paid for") Money deposit,
        @Schema(description = "What was given back, less what has failed at its gateway and is credit again")
                Money refunded,
        List<PaymentPartJson> parts,
        @Schema(description = "What it pays of invoices now") List<PaymentAllocationJson> allocations,
        List<RefundJson> refunds,
        LocalDate takenOn,
        OffsetDateTime takenAt,
        @Nullable @Schema(description = "Nobody, if it came on the web") UUID takenBy,
        @Nullable String note,
        @Nullable @Schema(description = "The visit that it was paid for before that took place") UUID bookingId) {

    /** What came by one method. */
    public record PaymentPartJson(PaymentMethod method, Money amount, Money refunded, @Nullable String reference) {}

    /** What is paid of an invoice. */
    public record PaymentAllocationJson(UUID invoiceId, Money amount) {}

    /** What was given back. */
    public record RefundJson(
            UUID id,
            Money amount,
            List<RefundPartJson> parts,
            @Schema(description = "too_late, paid_already: what goes back of itself") String reason,
            LocalDate refundedOn,
            @Nullable @Schema(description = "Nobody, if it goes back of itself") UUID refundedBy,
            @Nullable
                    @Schema(
                            description =
                                    "How far it is there, if it goes back by a payment gateway. FAILED: it is the payment's"
                                            + " credit again; retry it")
                    GatewayRefundStatus atGateway,
            @Nullable
                    @Schema(
                            description = "Why it has failed, one word of the gateway's",
                            example = "expired_or_canceled_card")
                    String failure) {}

    /** What was given back by one method. */
    public record RefundPartJson(PaymentMethod method, Money amount) {}

    /** As it is shown in a zone. */
    public static PaymentJson of(PaymentView payment, ZoneId zone) {
        return new PaymentJson(
                payment.id(),
                payment.branchId(),
                payment.customerId(),
                payment.amount(),
                payment.tip(),
                payment.credit(),
                payment.deposit(),
                payment.refunded(),
                payment.parts().stream()
                        .map(part ->
                                new PaymentPartJson(part.method(), part.amount(), part.refunded(), part.reference()))
                        .toList(),
                payment.allocations().stream()
                        .map(each -> new PaymentAllocationJson(each.invoiceId(), each.amount()))
                        .toList(),
                payment.refunds().stream().map(PaymentJson::refund).toList(),
                payment.takenOn(),
                Times.at(payment.takenAt(), zone),
                payment.takenBy(),
                payment.note(),
                payment.bookingId());
    }

    private static RefundJson refund(PaymentView.Refund refund) {
        return new RefundJson(
                refund.id(),
                refund.amount(),
                refund.parts().stream()
                        .map(part -> new RefundPartJson(part.method(), part.amount()))
                        .toList(),
                refund.reason(),
                refund.refundedOn(),
                refund.refundedBy(),
                refund.atGateway(),
                refund.failure());
    }

    /** What is written of it may tell of people. */
    @Override
    public String toString() {
        return "PaymentJson[" + id + "]";
    }
}
