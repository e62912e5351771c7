package io.thermae.finance.packages;

import io.thermae.booking.api.FindCustomers;
import io.thermae.finance.api.PackageEntryView;
import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.api.PackageView;
import io.thermae.finance.api.Packages;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.reading.NoteSeen;
import io.thermae.finance.reading.Shown;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Shows packages, and freezes them. */
@Stateless
@PermitAll
@TenantTransaction
public class PackagesBean implements Packages {

    /** Packages show who has bought them. */
    private static final Shown<PackageView> PACKAGES =
            new Shown<>("finance.package", "packages", PackageView::id, PackageView::customerId);

    @Inject
    StoredPackages stored;

    @Inject
    FinanceSettings settings;

    @Inject
    FindCustomers findCustomers;

    @Inject
    NoteSeen noteSeen;

    @Override
    public List<PackageView> list(Filter filter, Portion portion) {
        return noteSeen.all(PACKAGES, stored.list(filter, portion));
    }

    @Override
    public List<PackageView> ofCustomer(UUID customerId, Portion portion) {
        findCustomers.get(customerId);
        return list(new Filter(null, customerId), portion);
    }

    @Override
    public PackageView get(UUID id) {
        return noteSeen.one(PACKAGES, stored.get(id));
    }

    @Override
    public List<PackageEntryView> entries(UUID id, Portion portion) {
        stored.get(id);
        return stored.entries(id, portion);
    }

    @Override
    public PackageView freeze(UUID id, String reason) {
        PackageView sold = stored.lock(id);
        PackagePolicy.require(PackageStatus.ACTIVE, sold.status());
        PackagePolicy.requireOfNoMembership(sold);
        stored.freeze(id, reason, settings.today());
        return stored.get(id);
    }

    @Override
    public PackageView unfreeze(UUID id) {
        PackageView sold = stored.lock(id);
        PackagePolicy.require(PackageStatus.FROZEN, sold.status());
        stored.unfreeze(id, PackagePolicy.extended(sold.expiresOn(), sold.frozenOn(), settings.today()));
        return stored.get(id);
    }
}
