package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.PlatformInvoiceIssued;
import io.thermae.finance.api.PlatformInvoiceKind;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.platformbooks.PlatformJournal;
import io.thermae.kernel.Money;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.BillSubscription;
import io.thermae.tenancy.api.BusinessOwners;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.SubscriptionView;
import io.thermae.tenancy.api.TenantView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Writes invoices to the caller's business, posts them to the platform's books, and tells its owners. */
@ApplicationScoped
public class IssuePlatformInvoice {

    @Inject
    StoredPlatformInvoices stored;

    @Inject
    BillSubscription billSubscription;

    @Inject
    DunningSchedule schedule;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    BusinessOwners owners;

    @Inject
    PlatformJournal journal;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Of the running period, if there is none; the next one begins before if that is over. */
    void ofPeriod() {
        billSubscription.claim().ifPresent(subscription -> {
            if (subscription.price().minorUnits() > 0) {
                issue(
                        PlatformInvoiceKind.PERIOD,
                        subscription,
                        subscription.price(),
                        Objects.requireNonNull(subscription.periodStart()));
            }
            billSubscription.billed();
        });
    }

    /** Of what the rest of the period costs more. */
    void ofUpgrade(SubscriptionView subscription, Money more) {
        Instant now = clock.instant();
        Instant start = Objects.requireNonNull(subscription.periodStart());
        boolean within = now.isBefore(Objects.requireNonNull(subscription.periodEnd()));
        issue(PlatformInvoiceKind.UPGRADE, subscription, more, within ? now : start);
    }

    private void issue(PlatformInvoiceKind kind, SubscriptionView subscription, Money amount, Instant start) {
        Instant now = clock.instant();
        Instant due = schedule.due(now);
        PlatformInvoiceView invoice = stored.get(stored.insert(new StoredPlatformInvoices.Draft(
                kind,
                subscription.plan(),
                start,
                Objects.requireNonNull(subscription.periodEnd()),
                amount,
                now,
                due,
                schedule.policy().first(due))));
        journal.issued(invoice.id(), invoice.amount(), subscription.plan().id());
        TenantView business = ownBusiness.details();
        owners.addressees()
                .forEach(owner -> outbox.publish(new PlatformInvoiceIssued(
                        invoice.id(),
                        invoice.number(),
                        business.name(),
                        invoice.planName(),
                        invoice.amount(),
                        invoice.dueAt(),
                        business.timeZone(),
                        owner)));
    }
}
