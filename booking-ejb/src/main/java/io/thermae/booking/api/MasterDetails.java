package io.thermae.booking.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a master when he is made or edited.
 *
 * @param email when given, and nobody signs in as the master yet, the master is invited as a user
 * @param branchIds of a manager's edit only the branches that he manages count: in others the master stays
 * @param schedule the same week after week; null leaves it as it is (none, for a new master)
 */
public record MasterDetails(
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String phone,
        Set<UUID> branchIds,
        Set<UUID> serviceIds,
        @Nullable List<Shift> schedule,
        MasterProfile profile) {

    /** The same in other branches. */
    public MasterDetails in(Set<UUID> branches) {
        return new MasterDetails(firstName, lastName, email, phone, branches, serviceIds, schedule, profile);
    }
}
