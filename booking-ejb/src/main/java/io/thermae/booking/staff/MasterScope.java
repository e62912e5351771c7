package io.thermae.booking.staff;

import io.thermae.booking.api.MasterView;
import io.thermae.kernel.Caller;
import io.thermae.kernel.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which masters a caller may see and set up, and where. */
final class MasterScope {

    private MasterScope() {}

    /** A manager is confined to masters who work in one of his branches, a master to himself. */
    static boolean includes(Caller caller, MasterView master) {
        if (caller.role() == Role.MANAGER) {
            return master.branchIds().stream().anyMatch(caller.branches()::contains);
        }
        if (caller.role() == Role.MASTER) {
            return master.userId() != null && master.userId().equals(caller.userId());
        }
        return true;
    }

    /** Whether a master works nowhere that is not the caller's affair. */
    static boolean isWholly(Caller caller, MasterView master) {
        return elsewhere(caller, master.branchIds()).isEmpty();
    }

    /**
     * Where a master works after an edit: a manager's touches the branches that he manages, and no others.
     *
     * @param before where he has worked so far
     * @param wanted as the caller says; of other managers' branches he may name those that are there already
     */
    static Set<UUID> branches(Caller caller, Collection<UUID> before, Collection<UUID> wanted) {
        Set<UUID> after = new HashSet<>(wanted);
        after.addAll(elsewhere(caller, before));
        return after;
    }

    /** Those of the branches that are not the caller's affair. */
    static Set<UUID> elsewhere(Caller caller, Collection<UUID> branches) {
        Set<UUID> others = new HashSet<>(caller.role() == Role.MANAGER ? branches : Set.of());
        others.removeAll(caller.branches());
        return others;
    }
}
