package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.PlatformCredit;
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
import io.thermae.tenancy.api.Subscriptions.Prorated;
import io.thermae.tenancy.api.TenantView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
                        null,
                        Objects.requireNonNull(subscription.periodStart()));
            }
            billSubscription.billed();
        });
    }

    /** Of what a change costs now, with what was paid before taken off. */
    void ofUpgrade(SubscriptionView subscription, Prorated prorated) {
        Instant now = clock.instant();
        Instant start = Objects.requireNonNull(subscription.periodStart());
        boolean within = now.isBefore(Objects.requireNonNull(subscription.periodEnd()));
        Money credit = prorated.credit();
        issue(
                PlatformInvoiceKind.UPGRADE,
                subscription,
                new Money(
                        prorated.charge().minorUnits() - credit.minorUnits(),
                        prorated.charge().currency()),
                credit.minorUnits() == 0
                        ? null
                        : new PlatformCredit(prorated.creditedPlan().name(), credit),
                within ? now : start);
    }

    private void issue(
            PlatformInvoiceKind kind,
            SubscriptionView subscription,
            Money amount,
            @Nullable PlatformCredit credit,
            Instant start) {
        Instant now = clock.instant();
        Instant due = schedule.due(now);
        PlatformInvoiceView invoice = stored.get(stored.insert(new StoredPlatformInvoices.Draft(
                kind,
                subscription.plan(),
                start,
                Objects.requireNonNull(subscription.periodEnd()),
                amount,
                credit,
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
