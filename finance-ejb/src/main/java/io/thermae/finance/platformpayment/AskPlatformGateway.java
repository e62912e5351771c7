package io.thermae.finance.platformpayment;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.online.AsksGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks gateways for what owners pay to the platform. */
@ApplicationScoped
public class AskPlatformGateway extends AsksGateway<PlatformPayment> {

    @Inject
    SettlePlatformPayment settlePayment;

    @Override
    protected GatewayPayment create(PaymentGateway gateway, PlatformPayment payment) {
        String card = payment.card();
        if (card != null) {
            return gateway.charge(payment.id(), payment.amount(), card);
        }
        return payment.keepsCard()
                ? gateway.createKeeping(payment.id(), payment.amount())
                : gateway.create(payment.id(), payment.amount());
    }

    @Override
    protected Optional<PlatformPayment> settle(UUID id, GatewayPayment told) {
        return settlePayment.settle(id, told);
    }

    @Override
    protected Optional<PlatformPayment> end(UUID id, OnlinePaymentStatus status, @Nullable String failure) {
        return settlePayment.end(id, status, failure);
    }
}
