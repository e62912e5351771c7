package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.OnlinePaymentView;
import io.thermae.finance.online.OnlinePaymentPolicy.Standing;
import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row. What the fields are is with {@link OnlinePaymentView}.
 *
 * @param revision when it stood so, as the gateway counts
 * @param looks how often the gateway was asked of itself
 */
public record OnlinePayment(
        UUID id,
        OnlinePaymentKind kind,
        @Nullable UUID bookingId,
        @Nullable UUID invoiceId,
        UUID branchId,
        Money amount,
        Money tip,
        String gateway,
        @Nullable String gatewayId,
        OnlinePaymentStatus status,
        long revision,
        @Nullable String failure,
        @Nullable UUID paymentId,
        Instant createdAt,
        Instant expiresAt,
        int looks)
        implements AtGateway {

    /** What it pays of what it is for: all that is charged but the tip. */
    Money pays() {
        return amount.plus(tip.times(-1));
    }

    Standing standing() {
        return new Standing(status, revision, failure);
    }

    OnlinePaymentView view() {
        return new OnlinePaymentView(
                id, kind, bookingId, invoiceId, branchId, amount, tip, status, gateway, gatewayId, failure, paymentId,
                createdAt, expiresAt);
    }
}
