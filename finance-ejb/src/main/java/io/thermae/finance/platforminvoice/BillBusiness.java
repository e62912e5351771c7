package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.CardRefused;
import io.thermae.finance.api.PlatformInvoiceOverdue;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BillSubscription;
import io.thermae.tenancy.api.BusinessOwners;
import io.thermae.tenancy.api.ChangeBusinessState;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is due between the platform and one business, each as one transaction. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BillBusiness {

    @Inject
    StoredPlatformInvoices stored;

    @Inject
    IssuePlatformInvoice issueInvoice;

    @Inject
    BillSubscription billSubscription;

    @Inject
    CardRefusals cardRefusals;

    @Inject
    ChangeBusinessState changeState;

    @Inject
    DunningSchedule schedule;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    BusinessOwners owners;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Invoices a period that was not. */
    public void bill() {
        issueInvoice.ofPeriod();
    }

    /** Reminds of what is overdue, and suspends who does not pay. A business that has closed is left alone. */
    public void dun() {
        changeState.lock();
        Instant now = clock.instant();
        List<PlatformInvoiceView> claimed = stored.claimDue(now);
        Map<UUID, CardRefused> refusals =
                cardRefusals.of(claimed.stream().map(PlatformInvoiceView::id).toList());
        for (PlatformInvoiceView invoice : claimed) {
            TenantView business = ownBusiness.details();
            DunningPolicy.Due due = schedule.policy().at(invoice.dueAt(), invoice.reminders(), now);
            if (business.status() == TenantStatus.CLOSED) {
                stored.taken(invoice.id(), invoice.reminders(), null);
            } else {
                stored.taken(invoice.id(), due.steps(), due.next());
                take(due.step(), invoice, business, refusals.get(invoice.id()));
            }
        }
    }

    private void take(
            DunningPolicy.Step step, PlatformInvoiceView invoice, TenantView business, @Nullable CardRefused refused) {
        switch (step) {
            case NONE -> {}
            case REMIND -> {
                billSubscription.pastDue();
                tell(invoice, business, schedule.policy().suspension(invoice.dueAt()), refused);
            }
            case SUSPEND -> {
                billSubscription.suspend();
                if (business.status() == TenantStatus.ACTIVE) {
                    changeState.suspend(Unpaid.reason(invoice));
                    tell(invoice, business, null, refused);
                }
            }
        }
    }

    private void tell(
            PlatformInvoiceView invoice,
            TenantView business,
            @Nullable Instant suspendsAt,
            @Nullable CardRefused refused) {
        owners.addressees()
                .forEach(owner -> outbox.publish(new PlatformInvoiceOverdue(
                        invoice.id(),
                        invoice.number(),
                        business.name(),
                        invoice.planName(),
                        invoice.amount(),
                        suspendsAt,
                        refused == null ? null : refused.reason(),
                        business.timeZone(),
                        owner)));
    }
}
