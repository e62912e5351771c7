package io.thermae.finance.online;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.refund.GatewayRefunds;
import io.thermae.finance.refund.SettleGatewayRefund;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is due, and what was written of it. */
final class PlannedLooks extends PlanLook {

    static final UUID NEW_KEY = new UUID(5, 5);

    /** Under which a refund is sent again; null if somebody else has it. */
    @Nullable
    UUID newKey = NEW_KEY;

    final List<OnlinePayment> due = new ArrayList<>();
    final List<GatewayRefunds.Claimed> owed = new ArrayList<>();
    final Set<UUID> broken = new HashSet<>();
    final List<UUID> later = new ArrayList<>();
    final Map<UUID, GatewayRefundStatus> refunds = new HashMap<>();

    @Override
    public List<OnlinePayment> payments(int atMost) {
        return due;
    }

    @Override
    public boolean isAbandoned(OnlinePayment payment) {
        if (broken.contains(payment.id())) {
            throw new IllegalStateException("It cannot be told");
        }
        return false;
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
