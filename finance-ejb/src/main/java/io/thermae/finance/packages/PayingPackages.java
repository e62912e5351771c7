package io.thermae.finance.packages;

import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PackageEntryKind;
import io.thermae.finance.api.PackageView;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.packages.StoredPackages.Because;
import io.thermae.finance.packages.StoredPackages.Use;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pays lines of invoices by visits, and gives visits back, in the transaction of whoever takes the payment or gives it back. */
@ApplicationScoped
public class PayingPackages {

    @Inject
    StoredPackages stored;

    @Inject
    StoredInvoices invoices;

    /**
     * A line of an invoice, both locked, that a visit of a package can pay.
     *
     * @throws InvalidInput {@code unknown_line}
     * @throws RuleBroken {@code PACKAGE_DOES_NOT_COVER}, {@code LINE_PAID_BY_PACKAGE}, {@code MORE_THAN_OPEN}
     */
    public InvoiceLineView line(PackageView sold, InvoiceView invoice, int position) {
        InvoiceLineView line = invoice.lines().stream()
                .filter(each -> each.position() == position)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("position", "unknown_line"));
        CoverPolicy.require(sold, invoice, line);
        if (stored.paidLines(invoice.id()).contains(position)) {
            throw new RuleBroken(ErrorCode.LINE_PAID_BY_PACKAGE, Map.of("position", position));
        }
        if (line.gross().minorUnits() > invoice.open().minorUnits()) {
            throw new RuleBroken(
                    ErrorCode.MORE_THAN_OPEN, Map.of("invoiceId", invoice.id().toString()));
        }
        return line;
    }

    /**
     * What a visit takes of a package that is locked.
     *
     * @throws RuleBroken {@code PACKAGE_UNPAID}, {@code PACKAGE_FROZEN}, {@code PACKAGE_EXPIRED}, {@code PACKAGE_USED_UP}
     */
    public VisitsLeft share(PackageView sold) {
        return PackagePolicy.use(sold.status(), sold.paid() || sold.trusted(), sold.expired(), left(sold), whole(sold));
    }

    /**
     * Takes a visit.
     *
     * @param share as {@link #share} gave it
     */
    public void use(
            PackageView sold,
            VisitsLeft share,
            UUID paymentId,
            UUID invoiceId,
            InvoiceLineView line,
            List<JournalLine> posted) {
        stored.move(
                sold.id(),
                PackageEntryKind.USE,
                share.negated(),
                new Because(paymentId, invoiceId, line.position(), null, null));
        VisitPostingPolicy.used(posted, sold.id(), share.net(), line);
    }

    /** Locks the package that has paid a payment, if one has, as everybody locks them. */
    public void lockOf(UUID paymentId) {
        stored.use(paymentId).ifPresent(stored::lock);
    }

    /** Gives the visit back that has paid a payment; its package was locked by {@link #lockOf}. */
    public void giveBack(UUID paymentId, UUID refundId, List<JournalLine> posted) {
        Use use = stored.use(paymentId).orElseThrow();
        InvoiceLineView line = invoices.find(use.invoiceId()).orElseThrow().lines().stream()
                .filter(each -> each.position() == use.position())
                .findFirst()
                .orElseThrow();
        stored.giveBack(use);
        stored.move(
                use.packageId(),
                PackageEntryKind.RETURN,
                use.share(),
                new Because(paymentId, use.invoiceId(), use.position(), refundId, null));
        VisitPostingPolicy.givenBack(posted, use.packageId(), use.share().net(), line);
    }

    /** What is left of a package. */
    public static VisitsLeft left(PackageView sold) {
        return new VisitsLeft(
                sold.visitsLeft(), sold.netLeft().minorUnits(), sold.taxLeft().minorUnits());
    }

    private static VisitsLeft whole(PackageView sold) {
        return new VisitsLeft(sold.visits(), sold.net().minorUnits(), sold.tax().minorUnits());
    }
}
