package io.thermae.booking.statistics;

import io.thermae.booking.reservation.StaffScope;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Branches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of whom the caller is told figures. */
@ApplicationScoped
public class FiguresScope {

    @Inject
    StaffScope staffScope;

    @Inject
    CurrentCaller caller;

    @Inject
    Branches branches;

    /** The master as whom the caller is signed in. */
    Optional<UUID> himself() {
        return caller.get().role() == Role.MASTER ? staffScope.masterOf(caller.userId()) : Optional.empty();
    }

    /** The branches of which the caller is told; null for all. */
    @Nullable
    Set<UUID> confines() {
        Caller who = caller.get();
        return who.role() == Role.OWNER ? null : who.branches();
    }

    /**
     * The branches that are asked for; null for all.
     *
     * @throws NotFound if the branch is none of them
     */
    UUID @Nullable [] within(@Nullable UUID branchId, @Nullable Set<UUID> confines) {
        if (branchId == null) {
            return confines == null ? null : confines.toArray(UUID[]::new);
        }
        if (confines != null && !confines.contains(branchId)) {
            throw new NotFound("branch");
        }
        return new UUID[] {branches.get(branchId).id()};
    }
}
