package io.thermae.finance.gateway;

import io.thermae.booking.api.PaymentSteps;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;

/** The steps of the gateway at which payments are begun. */
@Stateless
@PermitAll
@TenantTransaction
public class PaymentStepsBean implements PaymentSteps {

    @Inject
    ChosenGateway chosen;

    @Override
    public long of(Currency currency) {
        return chosen.get().map(gateway -> gateway.step(currency)).orElse(1L);
    }
}
