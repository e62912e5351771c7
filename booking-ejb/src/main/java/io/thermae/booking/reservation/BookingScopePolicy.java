package io.thermae.booking.reservation;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which bookings people see and change: an owner all; a manager those of his branches, and a master his own and those of
 * his branches, as far as their permissions go; a client his own. What is not told of somebody is held by whoever calls for him.
 */
final class BookingScopePolicy {

    private BookingScopePolicy() {}

    /**
     * Whether a booking is there for somebody.
     *
     * @param role null for visitors, messages and jobs
     * @param inBranch whether it is of one of his branches
     * @param own whether a part of it is his
     */
    static boolean sees(@Nullable Role role, Predicate<Permission> may, boolean inBranch, boolean own) {
        if (role == Role.CLIENT) {
            return own;
        }
        if (role != Role.MANAGER && role != Role.MASTER) {
            return true;
        }
        return (inBranch && seesBranch(may)) || (role == Role.MASTER && own);
    }

    /** Whether somebody who sees it may change it; parameters as with {@link #sees}. */
    static boolean changes(@Nullable Role role, Predicate<Permission> may, boolean inBranch, boolean own) {
        if (role == Role.CLIENT) {
            return own;
        }
        if (role != Role.MANAGER && role != Role.MASTER) {
            return true;
        }
        return (inBranch && may.test(Permission.BOOKINGS_MANAGE_BRANCH))
                || (role == Role.MASTER && own && may.test(Permission.BOOKINGS_MANAGE_OWN));
    }

    /** Whether the bookings of his branches are there for somebody. */
    static boolean seesBranch(Predicate<Permission> may) {
        return may.test(Permission.BOOKINGS_READ_BRANCH) || may.test(Permission.BOOKINGS_MANAGE_BRANCH);
    }
}
