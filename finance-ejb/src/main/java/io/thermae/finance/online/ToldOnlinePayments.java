package io.thermae.finance.online;

import io.thermae.finance.gateway.GatewayNews;
import io.thermae.finance.gateway.ToldPayments;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What gateways tell of payments for bookings and of invoices. */
@ApplicationScoped
public class ToldOnlinePayments implements ToldPayments {

    @Inject
    SettleOnlinePayment settle;

    @Inject
    Sql sql;

    @Override
    public Optional<UUID> business(UUID key, String gateway) {
        return sql.query(
                        "select doors.tenant_of_online_payment(?, ?)",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        key,
                        gateway)
                .get(0);
    }

    @Override
    public void settle(GatewayNews.OfPayment news) {
        Again.untilWon(() -> settle.settle(news.key(), news.payment()));
    }
}
