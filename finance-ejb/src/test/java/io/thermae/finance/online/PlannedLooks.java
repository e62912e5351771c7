package io.thermae.finance.online;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.refund.GatewayRefunds;
import io.thermae.finance.refund.SettleGatewayRefund;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is due, and what was written of it. */
final class PlannedLooks extends PlanLook {

    static final UUID NEW_KEY = new UUID(5, 5);

    /** Under which a refund is sent again; null if somebody else has it. */
    @Nullable
    UUID newKey = NEW_KEY;

    final List<Look> due = new ArrayList<>();
    final List<GatewayRefunds.Claimed> owed = new ArrayList<>();
    final List<UUID> later = new ArrayList<>();
    final Map<UUID, GatewayRefundStatus> refunds = new HashMap<>();

    @Override
    public List<Look> payments(int atMost) {
        return due;
    }

    @Override
    public List<GatewayRefunds.Claimed> refunds(int atMost) {
        return owed;
    }

    @Override
    public void refunded(UUID key, SettleGatewayRefund.Told told, @Nullable Duration again) {
        refunds.put(key, told.status());
    }

    @Override
    public Optional<UUID> renewKey(UUID refundId, UUID failed) {
        return Optional.ofNullable(newKey);
    }

    @Override
    public void later(OnlinePayment payment) {
        later.add(payment.id());
    }
}
