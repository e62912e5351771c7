package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** For which invoices a card that is kept is to be charged: on the days of dunning. */
@ApplicationScoped
public class ChargeSchedule {

    @Inject
    StoredPlatformInvoices stored;

    @Inject
    DunningSchedule schedule;

    @Inject
    OwnBusiness ownBusiness;

    /**
     * An invoice that is due.
     *
     * @param charges how often the card is to have been charged by now
     */
    public record Due(PlatformInvoiceView invoice, int charges) {}

    /** Those of the caller's business, the oldest first; none of one that has closed. */
    public List<Due> due(Instant now) {
        if (ownBusiness.details().status() == TenantStatus.CLOSED) {
            return List.of();
        }
        DunningPolicy policy = schedule.policy();
        return stored.due(now).stream()
                .map(invoice -> new Due(invoice, policy.charges(invoice.dueAt(), now)))
                .toList();
    }
}
