package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.CardRefused;
import io.thermae.finance.api.PlatformEvent;
import io.thermae.finance.api.PlatformInvoiceStatus;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.api.PlatformInvoices;
import io.thermae.finance.platformbooks.PlatformJournal;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ChangeBusinessState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
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
    CardRefusals cardRefusals;

    @Inject
    SettlePlatformInvoice settle;

    @Inject
    PlatformJournal journal;

    @Inject
    ChangeBusinessState changeState;

    @Inject
    CurrentCaller caller;

    @Override
    public List<PlatformInvoiceView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public PlatformInvoiceView get(UUID id) {
        return stored.get(id);
    }

    @Override
    public Map<UUID, CardRefused> refusals(Collection<UUID> ids) {
        return cardRefusals.of(ids);
    }

    @Override
    public PlatformInvoiceView pay(UUID id, @Nullable String reference) {
        // who pays another invoice at the same time waits, so one of them sees that nothing is overdue any more
        changeState.lock();
        if (!settle.pay(id, caller.userId(), reference)) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION,
                    Map.of("from", PlatformInvoiceStatus.PAID.name(), "to", PlatformInvoiceStatus.PAID.name()));
        }
        PlatformInvoiceView paid = stored.get(id);
        journal.post(PlatformEvent.PAID_BY_TRANSFER, id, id, paid.amount());
        return paid;
    }
}
