package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.GatewayPayment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks gateways for what is paid for bookings and of invoices. */
@ApplicationScoped
public class AskGateway extends AsksGateway<OnlinePayment> {

    @Inject
    SettleOnlinePayment settle;

    @Override
    protected Optional<OnlinePayment> settle(UUID id, GatewayPayment told) {
        return settle.settle(id, told);
    }

    @Override
    protected Optional<OnlinePayment> end(UUID id, OnlinePaymentStatus status, @Nullable String failure) {
        return settle.end(id, status, failure);
    }
}
