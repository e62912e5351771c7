package io.thermae.finance.refund;

import io.thermae.booking.api.ReturnPrepayment;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.ledger.OpenDay;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.kernel.Money;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fee stays held for the visit, of what came last first, until somebody invoices it or gives it back. */
@Stateless
@PermitAll
@TenantTransaction
public class ReturnPrepaymentBean implements ReturnPrepayment {

    private static final String CANCELLED = "cancelled";

    @Inject
    StoredPayments payments;

    @Inject
    GiveBack giveBack;

    @Inject
    FinanceSettings settings;

    @Inject
    OpenDay openDay;

    @Override
    public void cancelled(UUID bookingId, @Nullable Money fee) {
        List<UUID> holding = payments.holding(bookingId);
        payments.lockAll(holding);
        List<PaymentView> held = payments.find(holding);
        long kept = fee == null ? 0 : fee.minorUnits();
        LocalDate on = openDay.from(settings.today());
        for (PaymentView payment : held) {
            Money deposit = payment.deposit();
            long keeps = Math.min(kept, deposit.minorUnits());
            kept -= keeps;
            if (deposit.minorUnits() > keeps) {
                giveBack.giveDepositBack(
                        payment, new Money(deposit.minorUnits() - keeps, deposit.currency()), CANCELLED, on);
            }
        }
    }
}
