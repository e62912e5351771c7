package io.thermae.finance.packagekind;

import io.thermae.finance.api.PackageKindView;
import io.thermae.finance.api.PackageKinds;
import io.thermae.finance.offer.OfferPolicy;
import io.thermae.finance.offer.WhatThereIs;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Keeps the packages that are offered. */
@Stateless
@PermitAll
@TenantTransaction
public class PackageKindsBean implements PackageKinds {

    @Inject
    StoredPackageKinds stored;

    @Inject
    WhatThereIs whatThereIs;

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
        check(draft);
        return get(stored.insert(draft));
    }

    @Override
    public PackageKindView edit(UUID id, Draft draft) {
        OfferPolicy.requireOffered(lock(id).archivedAt());
        check(draft);
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

    private void check(Draft draft) {
        OfferPolicy.check(
                new OfferPolicy.Offer(draft.serviceIds(), draft.branchIds(), draft.price(), draft.taxRateId()),
                whatThereIs.known(draft.serviceIds()));
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
