package io.thermae.finance.packagekind;

import io.thermae.booking.api.Services;
import io.thermae.finance.api.PackageKindView;
import io.thermae.finance.api.PackageKinds;
import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.tax.StoredTaxRates;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the packages that are offered. */
@Stateless
@PermitAll
@TenantTransaction
public class PackageKindsBean implements PackageKinds {

    @Inject
    StoredPackageKinds stored;

    @Inject
    FinanceSettings settings;

    @Inject
    Services services;

    @Inject
    Branches branches;

    @Inject
    StoredTaxRates rates;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<PackageKindView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public PackageKindView get(UUID id) {
        return stored.find(id).orElseThrow(PackageKindsBean::notFound);
    }

    @Override
    public PackageKindView add(Draft draft) {
        PackageKindPolicy.check(draft, known(draft));
        return get(stored.insert(draft));
    }

    @Override
    public PackageKindView edit(UUID id, Draft draft) {
        PackageKindView before = lock(id);
        if (before.archivedAt() != null) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", "ARCHIVED"));
        }
        PackageKindPolicy.check(draft, known(draft));
        stored.update(id, draft);
        return get(id);
    }

    @Override
    public PackageKindView archive(UUID id) {
        if (lock(id).archivedAt() == null) {
            stored.archive(id);
        }
        return get(id);
    }

    private PackageKindPolicy.Known known(Draft draft) {
        return new PackageKindPolicy.Known(
                settings.currency(),
                services.categories(draft.serviceIds()).keySet(),
                branches.list().stream().map(BranchView::id).collect(Collectors.toSet()),
                rates.inUse().stream().map(TaxRateView::id).collect(Collectors.toSet()));
    }

    private PackageKindView lock(UUID id) {
        PackageKindView kind = stored.lock(id).orElseThrow(PackageKindsBean::notFound);
        expected.require(kind.version());
        return kind;
    }

    private static NotFound notFound() {
        return new NotFound("package_kind");
    }
}
