package io.thermae.finance.refund;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** In which steps what has come by gateways can go back by them. */
@ApplicationScoped
public class RefundSteps {

    @Inject
    Sql sql;

    @Inject
    ChosenGateway gateways;

    /** Of the gateway by which a payment came, in minor units; 1 if it came by none. */
    long of(PaymentView payment) {
        if (payment.parts().stream().noneMatch(part -> part.method() == PaymentMethod.ONLINE)) {
            return 1;
        }
        return sql.first(
                        "select gateway from finance.online_payment where payment_id = ?",
                        row -> row.getString(1),
                        payment.id())
                .map(gateway -> gateways.step(gateway, payment.amount().currency()))
                .orElse(1L);
    }
}
