package io.thermae.finance.membershiprun;

import io.thermae.booking.api.HoldCustomer;
import io.thermae.finance.api.PackageView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.OpenDay;
import io.thermae.finance.membership.MembershipChanges;
import io.thermae.finance.membership.Running;
import io.thermae.finance.membership.StoredMemberships;
import io.thermae.finance.packages.PeriodPackages;
import io.thermae.finance.packages.StoredPackages;
import io.thermae.finance.packagesale.Lapse;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is due of the memberships of a business, each in a transaction of its own, so that none keeps another one waiting. */
@Stateless
@PermitAll
@TenantTransaction
public class DueMemberships {

    /** What stands as the reason of what has lapsed by itself. */
    private static final String PERIOD_OVER = "period_over";

    @Inject
    StoredMemberships stored;

    @Inject
    MembershipChanges changes;

    @Inject
    InvoicePeriods invoicePeriods;

    @Inject
    PeriodPackages periodPackages;

    @Inject
    StoredPackages packages;

    @Inject
    StoredInvoices invoices;

    @Inject
    Lapse lapse;

    @Inject
    HoldCustomer holdCustomer;

    @Inject
    FinanceSettings settings;

    @Inject
    OpenDay openDay;

    /** Those of which a period begins, or that end; the first of them. */
    public List<UUID> beginning(int atMost) {
        return stored.due(atMost);
    }

    /** The packages of periods that are over; the first of them. */
    public List<UUID> over(int atMost) {
        return periodPackages.due(atMost);
    }

    /** Invoices what has begun; books that are closed do not refuse it. One whose customer was erased ends. */
    public void invoice(UUID id) {
        Optional<Running> seen = stored.find(id);
        if (seen.isEmpty()) {
            return;
        }
        UUID customer = seen.get().shown().customerId();
        Optional<HoldCustomer.Held> card = holdCustomer.holdUnseen(customer);
        stored.lockFree(id).ifPresent(running -> {
            if (!running.shown().customerId().equals(customer)) {
                throw new RaceLost(new IllegalStateException("The card was merged"));
            }
            if (card.isPresent()) {
                invoicePeriods.upToDate(running, card.get(), openDay.from(settings.today()));
            } else if (running.shown().nextOn() != null) {
                changes.end(id, null, settings.today());
            }
        });
    }

    /** Lets the visits lapse that are left; as long as they are owed, nothing is earned. */
    public void lapse(UUID packageId) {
        PackageView seen = packages.find(packageId).orElseThrow();
        // before the package, as everybody locks them: it stays paid as long as this takes
        invoices.lockAll(List.of(seen.invoiceId()));
        PackageView sold = packages.lockFound(packageId);
        if (sold.visitsLeft() == 0 || !sold.expired()) {
            return;
        }
        if (invoices.find(sold.invoiceId()).orElseThrow().open().minorUnits() == 0) {
            lapse.lapse(sold, PERIOD_OVER, openDay.from(settings.today()));
        } else {
            periodPackages.lapseOncePaid(packageId);
        }
    }
}
