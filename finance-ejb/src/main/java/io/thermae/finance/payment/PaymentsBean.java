package io.thermae.finance.payment;

import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.Payments;
import io.thermae.finance.reading.NoteSeen;
import io.thermae.finance.reading.Shown;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Shows payments. */
@Stateless
@PermitAll
@TenantTransaction
public class PaymentsBean implements Payments {

    /** Payments show who has paid. */
    private static final Shown<PaymentView> PAYMENTS =
            new Shown<>("finance.payment", "payments", PaymentView::id, PaymentView::customerId);

    @Inject
    StoredPayments stored;

    @Inject
    NoteSeen noteSeen;

    @Override
    public List<PaymentView> list(Filter filter, Portion portion) {
        return noteSeen.all(PAYMENTS, stored.list(filter, portion));
    }

    @Override
    public PaymentView get(UUID id) {
        return noteSeen.one(PAYMENTS, stored.get(id));
    }
}
