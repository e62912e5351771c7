package io.thermae.booking.staff;

import io.thermae.booking.api.MasterView;
import io.thermae.kernel.Caller;
import io.thermae.kernel.Role;

/** Which masters a caller may see and set up. */
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
}
