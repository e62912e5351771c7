package io.thermae.finance.platformpayment;

import io.thermae.finance.gateway.GatewayNews;
import io.thermae.finance.gateway.ToldPayments;
import io.thermae.finance.online.Again;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What gateways tell of payments to the platform. */
@ApplicationScoped
public class ToldPlatformPayments implements ToldPayments {

    @Inject
    SettlePlatformPayment settlePayment;

    @Inject
    Sql sql;

    @Override
    public Optional<UUID> business(UUID key, String gateway) {
        return sql.query(
                        "select doors.tenant_of_platform_payment(?, ?)",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        key,
                        gateway)
                .get(0);
    }

    @Override
    public void settle(GatewayNews.OfPayment news) {
        Again.untilWon(() -> settlePayment.settle(news.key(), news.payment()));
    }
}
