package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentView;
import io.thermae.finance.api.OnlinePayments;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Shows what is paid on the web. It tells of bookings and invoices by their ids, and of nobody. */
@Stateless
@PermitAll
@TenantTransaction
public class OnlinePaymentsBean implements OnlinePayments {

    @Inject
    StoredOnlinePayments stored;

    @Override
    public List<OnlinePaymentView> list(Filter filter, Portion portion) {
        return stored.list(filter, portion).stream().map(OnlinePayment::view).toList();
    }
}
