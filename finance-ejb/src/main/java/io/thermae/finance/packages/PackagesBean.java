package io.thermae.finance.packages;

import io.thermae.booking.api.FindCustomers;
import io.thermae.finance.api.PackageEntryView;
import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.api.PackageView;
import io.thermae.finance.api.Packages;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows packages, and freezes them. */
@Stateless
@PermitAll
@TenantTransaction
public class PackagesBean implements Packages {

    @Inject
    StoredPackages stored;

    @Inject
    FinanceSettings settings;

    @Inject
    FindCustomers findCustomers;

    @Inject
    NoteReading noteReading;

    @Override
    public List<PackageView> list(Filter filter, Portion portion) {
        List<PackageView> found = stored.list(filter, portion);
        note(null, found);
        return found;
    }

    @Override
    public List<PackageView> ofCustomer(UUID customerId, Portion portion) {
        findCustomers.get(customerId);
        return list(new Filter(null, customerId), portion);
    }

    @Override
    public PackageView get(UUID id) {
        PackageView sold = stored.get(id);
        note(id, List.of(sold));
        return sold;
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

    /** Packages show who has bought them. One entry, however many are seen. */
    private void note(@Nullable UUID id, List<PackageView> seen) {
        if (!seen.isEmpty()) {
            noteReading.note(
                    "finance.package",
                    id,
                    Map.of(
                            "packages", seen.stream().map(PackageView::id).toList(),
                            "customers",
                                    seen.stream()
                                            .map(PackageView::customerId)
                                            .distinct()
                                            .toList()));
        }
    }
}
