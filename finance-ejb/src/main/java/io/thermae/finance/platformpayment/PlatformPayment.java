package io.thermae.finance.platformpayment;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.PlatformPaymentView;
import io.thermae.finance.online.AtGateway;
import io.thermae.finance.online.OnlinePaymentPolicy.Standing;
import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row. What the fields are is with {@link PlatformPaymentView}.
 *
 * @param gatewayId what the gateway calls it; null until it has answered
 * @param revision when it stood so, as the gateway counts
 * @param received how much has come, in minor units; null until it has
 * @param card what the gateway calls the card that it charges; null if an owner pays himself
 * @param begunBy the owner who has begun it, or who has let the card be kept
 * @param looks how often the gateway was asked of itself
 */
public record PlatformPayment(
        UUID id,
        UUID invoiceId,
        Money amount,
        String gateway,
        @Nullable String gatewayId,
        OnlinePaymentStatus status,
        long revision,
        @Nullable String failure,
        @Nullable Long received,
        @Nullable GatewayRefundStatus refund,
        boolean keepsCard,
        @Nullable Integer attempt,
        @Nullable String card,
        UUID begunBy,
        Instant createdAt,
        Instant expiresAt,
        int looks)
        implements AtGateway {

    /** By the card somebody can be charged. */
    @Override
    public String toString() {
        return "PlatformPayment[" + id + ", " + status + "]";
    }

    Standing standing() {
        return new Standing(status, revision, failure);
    }

    PlatformPaymentView view() {
        return new PlatformPaymentView(
                id, invoiceId, amount, status, gateway, failure, refund, keepsCard, attempt, createdAt, expiresAt);
    }
}
