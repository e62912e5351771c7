package io.thermae.finance.packagesale;

import io.thermae.finance.api.InvoiceDraft;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.Invoices;
import io.thermae.finance.api.PackageEntryKind;
import io.thermae.finance.api.PackageKindView;
import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.api.PackageView;
import io.thermae.finance.api.SellPackage;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.Issue;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.packagekind.StoredPackageKinds;
import io.thermae.finance.packages.PackagePolicy;
import io.thermae.finance.packages.PayingPackages;
import io.thermae.finance.packages.StoredPackages;
import io.thermae.finance.packages.VisitsLeft;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.finance.refund.TakeBack;
import io.thermae.finance.tax.StoredTaxRates;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Sells a package, gives back what is left of it, or lets that lapse. */
@Stateless
@PermitAll
@TenantTransaction
public class SellPackageBean implements SellPackage {

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    StoredPackageKinds kinds;

    @Inject
    StoredPackages packages;

    @Inject
    StoredTaxRates rates;

    @Inject
    Invoices invoices;

    @Inject
    StoredInvoices storedInvoices;

    @Inject
    StoredPayments payments;

    @Inject
    Issue issue;

    @Inject
    TakeBack takeBack;

    @Inject
    Lapse lapse;

    @Override
    public PackageView sell(Sale sale) {
        PackageKindView kind = kind(sale.kindId());
        UUID branch = scope.choose(sale.branchId());
        if (!kind.branchIds().isEmpty() && !kind.branchIds().contains(branch)) {
            throw new InvalidInput("branchId", "package_not_sold_here");
        }
        InvoiceView draft = invoices.draft(new InvoiceDraft(
                branch,
                sale.customerId(),
                null,
                null,
                null,
                null,
                List.of(new InvoiceDraft.Line(
                        kind.name(), null, null, 1, kind.price(), null, null, kind.taxRateId()))));
        UUID id = Ids.next();
        VisitsLeft whole = new VisitsLeft(
                kind.visits(), draft.net().minorUnits(), draft.tax().minorUnits());
        packages.insert(id, kind, branch, Objects.requireNonNull(draft.customerId()), draft.id(), whole);
        packages.move(id, PackageEntryKind.SALE, whole);
        issue.issue(draft, SalePostingPolicy.owed(id, draft));
        return packages.get(id);
    }

    private PackageKindView kind(UUID id) {
        PackageKindView kind = kinds.find(id)
                .filter(each -> each.archivedAt() == null)
                .orElseThrow(() -> new InvalidInput("kindId", "unknown_package_kind"));
        UUID rate = kind.taxRateId();
        if (rate != null && rates.inUse().stream().noneMatch(each -> each.id().equals(rate))) {
            throw new InvalidInput("kindId", "unknown_tax_rate");
        }
        return kind;
    }

    @Override
    public PackageView refund(UUID id, String reason) {
        PackageView seen = packages.get(id);
        InvoiceView invoice = storedInvoices.lock(seen.invoiceId());
        // before the package, as everybody locks them
        payments.lockAll(payments.paying(invoice.id()));
        PackageView sold = packages.lock(id);
        PackagePolicy.requireLeft(sold.visitsLeft());
        VisitsLeft rest = PayingPackages.left(sold);
        UUID note = rest.gross() == 0
                ? null
                : takeBack.ofPackage(invoice, id, rest, reason).id();
        packages.refund(id, rest, note);
        packages.end(id, PackageStatus.REFUNDED, reason);
        return packages.get(id);
    }

    @Override
    public PackageView lapse(UUID id, String reason) {
        // before the package, as everybody locks them: it stays paid as long as this takes
        storedInvoices.lockAll(List.of(packages.get(id).invoiceId()));
        PackageView sold = packages.lock(id);
        PackagePolicy.requireLeft(sold.visitsLeft());
        PackagePolicy.requirePaid(sold.paid());
        lapse.lapse(sold, reason, settings.today());
        return packages.get(id);
    }
}
