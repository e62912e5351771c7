package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.PlatformInvoiceStatus;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.api.PlatformInvoices;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BillSubscription;
import io.thermae.tenancy.api.ChangeBusinessState;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows invoices of the platform, and notes what was paid. */
@Stateless
@PermitAll
@TenantTransaction
public class PlatformInvoicesBean implements PlatformInvoices {

    @Inject
    StoredPlatformInvoices stored;

    @Inject
    BillSubscription billSubscription;

    @Inject
    ChangeBusinessState changeState;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    ExpectedVersion expected;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public List<PlatformInvoiceView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public PlatformInvoiceView get(UUID id) {
        return stored.get(id);
    }

    @Override
    public PlatformInvoiceView pay(UUID id, @Nullable String reference) {
        // who pays another invoice at the same time waits, so one of them sees that nothing is overdue any more
        changeState.lock();
        PlatformInvoiceView invoice = stored.lock(id);
        if (invoice.status() == PlatformInvoiceStatus.PAID) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION,
                    Map.of("from", invoice.status().name(), "to", PlatformInvoiceStatus.PAID.name()));
        }
        Instant now = clock.instant();
        stored.pay(id, now, caller.userId(), reference);
        if (!stored.isAnyOverdue(now) && billSubscription.settled() && Unpaid.isWhy(ownBusiness.details())) {
            expected.aside(() -> changeState.reactivate());
        }
        return stored.get(id);
    }
}
