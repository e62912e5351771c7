package io.thermae.booking.reservation;

import io.thermae.kernel.Caches;
import io.thermae.kernel.NotFound;
import io.thermae.tenancy.api.BranchContact;
import io.thermae.tenancy.api.Branches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Branches of bookings, archived ones too, from this node's memory while nobody changes them. */
@ApplicationScoped
public class KnownBranches {

    @Inject
    Caches caches;

    @Inject
    Branches branches;

    /** @throws NotFound if there is no such branch */
    BranchContact of(UUID branchId) {
        return caches.found(
                Caches.Name.SCHEDULES, List.of(KnownBranches.class, branchId), () -> branches.contact(branchId));
    }
}
