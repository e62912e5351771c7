package io.thermae.booking.calendar;

import io.thermae.booking.api.GroupVisitView;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a calendar somebody is shown: the visits of the branches whose bookings he sees, and a master his own. Of all other
 * visits the time alone.
 *
 * @param branches those of which he sees all bookings; null for all branches
 * @param self the master that he is; null for whoever is none
 */
record CalendarScopePolicy(@Nullable Set<UUID> branches, @Nullable UUID self) {

    boolean shows(Work work) {
        return seesAllOf(work.branchId())
                || (self != null && work.visit().masterIds().contains(self));
    }

    /** Whether somebody's line is shown in a branch: a master without permissions is shown his own. */
    boolean showsLineOf(UUID master, UUID branch) {
        return self == null || self.equals(master) || seesAllOf(branch);
    }

    /** Whether it is told what a group visit is; who comes to it is not told of it. */
    boolean shows(GroupVisitView group) {
        return seesAllOf(group.branchId()) || (self != null && group.masterIds().contains(self));
    }

    /** Whether it is his affair why somebody is away, and whether somebody asks to be. */
    boolean showsReasonsOf(UUID master) {
        return self == null || self.equals(master);
    }

    /** Whether all of a branch is shown. */
    boolean showsBranch(UUID branch) {
        return seesAllOf(branch);
    }

    /** Whether somebody is shown anywhere. */
    boolean showsMaster(UUID master, Set<UUID> worksIn) {
        return branches == null || master.equals(self) || worksIn.stream().anyMatch(this::seesAllOf);
    }

    private boolean seesAllOf(UUID branch) {
        return branches == null || branches.contains(branch);
    }
}
