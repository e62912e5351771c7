package io.thermae.finance.membershiprun;

import io.thermae.booking.api.HoldCustomer;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.MembershipKindView;
import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.api.MembershipView;
import io.thermae.finance.api.PackageEntryKind;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.Issue;
import io.thermae.finance.invoice.PeriodDocuments;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.membership.EndPolicy;
import io.thermae.finance.membership.MembershipChanges;
import io.thermae.finance.membership.PeriodPolicy;
import io.thermae.finance.membership.PeriodPolicy.Anchor;
import io.thermae.finance.membership.PeriodPolicy.Period;
import io.thermae.finance.membership.Running;
import io.thermae.finance.membership.StoredMemberships;
import io.thermae.finance.membershipkind.StoredMembershipKinds;
import io.thermae.finance.packages.PeriodPackages;
import io.thermae.finance.packages.PeriodPackages.OfPeriod;
import io.thermae.finance.packages.StoredPackages;
import io.thermae.finance.packages.VisitsLeft;
import io.thermae.finance.packagesale.SalePostingPolicy;
import io.thermae.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invoices the periods of a membership that have begun, those of days on which nobody looked among them, in the transaction of
 * whoever has locked it. The key of the period is the wall behind that.
 */
@ApplicationScoped
public class InvoicePeriods {

    /** As many steps in one transaction: what is left is due again. */
    private static final int AT_MOST = 60;

    @Inject
    StoredMemberships stored;

    @Inject
    MembershipChanges changes;

    @Inject
    StoredMembershipKinds kinds;

    @Inject
    PeriodDocuments documents;

    @Inject
    PeriodPackages periodPackages;

    @Inject
    StoredPackages packages;

    @Inject
    Issue issue;

    @Inject
    FinanceSettings settings;

    /**
     * Brings it up to today.
     *
     * @param membership locked
     * @param card of its customer, held
     * @param on the day of the invoices
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}
     */
    Running upToDate(Running membership, HoldCustomer.Held card, LocalDate on) {
        LocalDate today = settings.today();
        Running now = membership;
        LocalDate next = now.shown().nextOn();
        for (int i = 0; i < AT_MOST && next != null && !next.isAfter(today); i++) {
            step(now, next, card, on);
            now = stored.find(now.shown().id()).orElseThrow();
            next = now.shown().nextOn();
        }
        return now;
    }

    /** It ends, it is put off by a pause, it becomes another one, or its next period is invoiced. */
    private void step(Running running, LocalDate next, HoldCustomer.Held card, LocalDate on) {
        MembershipView membership = running.shown();
        MembershipTerms terms = membership.terms();
        if (EndPolicy.isOver(terms, membership.cancelledOn(), next)) {
            changes.end(membership.id(), null, next.minusDays(1));
            return;
        }
        Period period = PeriodPolicy.next(terms.unit(), running.anchor(), membership.pause());
        UUID other = membership.nextKindId();
        if (period.startsOn().isAfter(next)) {
            changes.beginsNext(membership.id(), period.startsOn());
        } else if (other != null) {
            MembershipKindView kind = kinds.find(other).orElseThrow();
            boolean goesOn = kind.terms().unit() == terms.unit();
            changes.become(running, kind, goesOn ? running.anchor() : Anchor.at(next));
        } else {
            invoice(running, period, card, on);
        }
    }

    private void invoice(Running running, Period period, HoldCustomer.Held card, LocalDate on) {
        MembershipView membership = running.shown();
        MembershipTerms terms = membership.terms();
        InvoiceView draft = documents.draft(
                membership.branchId(),
                card,
                terms.name() + ", " + period.startsOn() + " – " + period.endsOn(),
                terms.price(),
                terms.taxRateId());
        LocalDate trustedUntil = on.plusDays(terms.graceDays());
        UUID packageId = terms.visits() == 0 ? null : sold(membership, draft, period, trustedUntil);
        changes.invoiced(running, period, trustedUntil, draft.id(), packageId);
        List<JournalLine> lines = posted(packageId, draft);
        if (terms.sendsInvoices()) {
            issue.issueAndSend(draft, lines, on);
        } else {
            issue.issue(draft, lines, on);
        }
    }

    /** The visits of a period are a package. */
    private UUID sold(MembershipView membership, InvoiceView draft, Period period, LocalDate trustedUntil) {
        MembershipTerms terms = membership.terms();
        UUID id = Ids.next();
        VisitsLeft whole = new VisitsLeft(
                terms.visits(), draft.net().minorUnits(), draft.tax().minorUnits());
        periodPackages.insert(
                id,
                new OfPeriod(
                        membership.id(),
                        draft.id(),
                        membership.branchId(),
                        membership.customerId(),
                        terms.name(),
                        terms.serviceIds(),
                        terms.branchIds(),
                        terms.price().currency().getCurrencyCode(),
                        trustedUntil,
                        period.endsOn(),
                        changes.beginningOf(period.endsOn().plusDays(1))),
                whole);
        packages.move(id, PackageEntryKind.SALE, whole);
        return id;
    }

    /** Of a period with visits nothing is earned yet; of one without, there is nothing that is owed for its price. */
    private static List<JournalLine> posted(@Nullable UUID packageId, InvoiceView draft) {
        return packageId == null ? PostingPolicy.issued(draft, Map.of()) : SalePostingPolicy.owed(packageId, draft);
    }
}
