package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.PlatformCredit;
import io.thermae.finance.api.PlatformInvoiceIssued;
import io.thermae.finance.api.PlatformInvoiceKind;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.platformbooks.PlatformJournal;
import io.thermae.finance.platforminvoice.PlatformTaxPolicy.Invoiced;
import io.thermae.finance.platforminvoice.PlatformTaxPolicy.Terms;
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
import java.util.Currency;
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
    PlatformTaxSettings taxSettings;

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
            Money price = subscription.price();
            if (price.minorUnits() > 0) {
                Terms terms = taxSettings.terms();
                issue(
                        PlatformInvoiceKind.PERIOD,
                        subscription,
                        terms,
                        PlatformTaxPolicy.of(price, terms, Money.zero(price.currency()), Terms.NONE),
                        null,
                        Objects.requireNonNull(subscription.periodStart()));
            }
            billSubscription.billed();
        });
    }

    /**
     * Of what a change costs now, with what was paid before taken off. If its tax was so much more before that nothing is left to
     * pay, there is no invoice: nothing is paid back.
     */
    void ofUpgrade(SubscriptionView subscription, Prorated prorated) {
        Instant now = clock.instant();
        Instant start = Objects.requireNonNull(subscription.periodStart());
        boolean within = now.isBefore(Objects.requireNonNull(subscription.periodEnd()));
        Terms terms = taxSettings.terms();
        Terms before = stored.lastTerms(prorated.creditedPlan().id());
        Invoiced invoiced = PlatformTaxPolicy.of(prorated.charge(), terms, prorated.credit(), before);
        if (invoiced.gross() > 0) {
            Currency currency = prorated.charge().currency();
            PlatformCredit credit = invoiced.credit().gross() == 0
                    ? null
                    : new PlatformCredit(
                            prorated.creditedPlan().name(),
                            new Money(invoiced.credit().gross(), currency),
                            new Money(invoiced.credit().tax(), currency),
                            before.tax());
            issue(PlatformInvoiceKind.UPGRADE, subscription, terms, invoiced, credit, within ? now : start);
        }
    }

    private void issue(
            PlatformInvoiceKind kind,
            SubscriptionView subscription,
            Terms terms,
            Invoiced invoiced,
            @Nullable PlatformCredit credit,
            Instant start) {
        Instant now = clock.instant();
        Instant due = schedule.due(now);
        Currency currency = subscription.price().currency();
        PlatformInvoiceView invoice = stored.get(stored.insert(new StoredPlatformInvoices.Draft(
                kind,
                subscription.plan(),
                start,
                Objects.requireNonNull(subscription.periodEnd()),
                new Money(invoiced.gross(), currency),
                new Money(invoiced.tax(), currency),
                terms,
                credit,
                now,
                due,
                schedule.policy().first(due))));
        journal.issued(
                invoice.id(), invoice.net(), invoice.tax(), subscription.plan().id());
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
