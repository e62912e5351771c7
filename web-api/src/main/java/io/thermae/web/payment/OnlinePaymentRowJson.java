package io.thermae.web.payment;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.OnlinePaymentView;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is paid on the web, as the business sees it. */
public record OnlinePaymentRowJson(
        UUID id,
        OnlinePaymentStatus state,
        OnlinePaymentKind kind,
        @Nullable @Schema(description = "Null for an invoice that is of no booking") UUID bookingId,
        @Nullable UUID invoiceId,
        UUID branchId,
        @Schema(description = "All that is charged, the tip included") Money amount,
        @Schema(description = "What of it is a tip") Money tip,
        @Schema(example = "stripe") String gateway,
        @Nullable @Schema(description = "What the gateway calls it") String gatewayId,
        @Nullable String failure,
        @Nullable @Schema(description = "What has come of it") UUID paymentId,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt) {

    static OnlinePaymentRowJson of(OnlinePaymentView payment, ZoneId zone) {
        return new OnlinePaymentRowJson(
                payment.id(),
                payment.status(),
                payment.kind(),
                payment.bookingId(),
                payment.invoiceId(),
                payment.branchId(),
                payment.amount(),
                payment.tip(),
                payment.gateway(),
                payment.gatewayId(),
                payment.failure(),
                payment.paymentId(),
                Times.at(payment.createdAt(), zone),
                Times.at(payment.expiresAt(), zone));
    }
}
