package io.thermae.finance.payment;

import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.Payments;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows payments. */
@Stateless
@PermitAll
@TenantTransaction
public class PaymentsBean implements Payments {

    @Inject
    StoredPayments stored;

    @Inject
    NoteReading noteReading;

    @Override
    public List<PaymentView> list(Filter filter, Portion portion) {
        List<PaymentView> found = stored.list(filter, portion);
        note(null, found);
        return found;
    }

    @Override
    public PaymentView get(UUID id) {
        PaymentView payment = stored.get(id);
        note(id, List.of(payment));
        return payment;
    }

    private void note(@Nullable UUID id, List<PaymentView> seen) {
        if (!seen.isEmpty()) {
            noteReading.note(
                    "finance.payment",
                    id,
                    Map.of(
                            "payments", seen.stream().map(PaymentView::id).toList(),
                            "customers",
                                    seen.stream()
                                            .map(PaymentView::customerId)
                                            .filter(Objects::nonNull)
                                            .distinct()
                                            .toList()));
        }
    }
}
