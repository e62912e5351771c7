package io.thermae.finance.online;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.gateway.GatewayNews;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.refund.SettleGatewayRefund;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What gateways tell of refunds of what was paid for bookings and of invoices. */
@ApplicationScoped
public class ToldGatewayRefunds {

    @Inject
    PlanLook planLook;

    @Inject
    Sql sql;

    /** The business of a refund that is sent with a key, whoever asks; empty if there is none, or it is sent with another one. */
    Optional<UUID> business(UUID key, String gateway) {
        return sql.query(
                        "select doors.tenant_of_gateway_refund(?, ?)",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        key,
                        gateway)
                .get(0);
    }

    /** Writes it down, in the caller's business; outside of any transaction. */
    void settle(GatewayNews.OfRefund news) {
        Again.untilWon(() -> {
            planLook.refunded(news.key(), told(news.refund(), false), null);
            return news;
        });
    }

    /** @param asked whether it was asked for */
    static SettleGatewayRefund.Told told(GatewayRefund refund, boolean asked) {
        GatewayRefundStatus status =
                switch (refund.status()) {
                    case PENDING -> GatewayRefundStatus.SENT;
                    case SUCCEEDED -> GatewayRefundStatus.DONE;
                    case FAILED -> GatewayRefundStatus.FAILED;
                };
        return new SettleGatewayRefund.Told(status, refund.id(), refund.failure(), asked);
    }
}
