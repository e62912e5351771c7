package io.thermae.finance.packagesale;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.PackageEntryKind;
import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.api.PackageView;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.packages.PayingPackages;
import io.thermae.finance.packages.StoredPackages;
import io.thermae.finance.packages.VisitsLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lets the visits lapse that are left of a package, in the transaction of whoever calls: their share of the price is revenue. */
@ApplicationScoped
public class Lapse {

    @Inject
    StoredPackages packages;

    @Inject
    Journal journal;

    /**
     * Lets them lapse.
     *
     * @param sold paid and locked, and the invoice by which it was sold before it
     * @param on the day to which that belongs in the books
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}
     */
    public void lapse(PackageView sold, String reason, LocalDate on) {
        VisitsLeft rest = PayingPackages.left(sold);
        packages.move(sold.id(), PackageEntryKind.VOID, rest.negated());
        packages.end(sold.id(), PackageStatus.VOIDED, reason);
        if (rest.net() > 0) {
            List<JournalLine> lines = new ArrayList<>();
            PostingPolicy.add(lines, AccountRole.PACKAGES, sold.id(), rest.net());
            PostingPolicy.add(lines, AccountRole.REVENUE, null, -rest.net());
            journal.post(new JournalEntry(
                    on,
                    sold.net().currency().getCurrencyCode(),
                    new DocumentReference("package-void", sold.id()),
                    null,
                    lines));
        }
    }
}
