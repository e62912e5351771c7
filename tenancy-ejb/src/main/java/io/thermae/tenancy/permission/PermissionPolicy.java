package io.thermae.tenancy.permission;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people may do: an owner everything; a manager and a master what their role may do by default, changed by the business,
 * changed for the person. The last word counts.
 */
public final class PermissionPolicy {

    private static final Set<Permission> OF_MANAGERS = Set.of(
            Permission.BOOKINGS_READ_BRANCH,
            Permission.BOOKINGS_MANAGE_BRANCH,
            Permission.FEES_WAIVE,
            Permission.CUSTOMERS_READ,
            Permission.CUSTOMERS_MANAGE,
            Permission.SERVICES_MANAGE,
            Permission.MASTERS_MANAGE,
            Permission.BRANCHES_MANAGE,
            Permission.PEOPLE_READ,
            Permission.REPORTS_READ,
            Permission.PAYMENTS_TAKE,
            Permission.EXPENSES_RECORD,
            Permission.MESSAGES_READ,
            Permission.MESSAGES_MANAGE);

    private static final Set<Permission> OF_MASTERS = Set.of(Permission.BOOKINGS_MANAGE_OWN);

    private PermissionPolicy() {}

    /** What a role may do where nobody has said otherwise. */
    public static Set<Permission> defaultsOf(Role role) {
        return switch (role) {
            case OWNER -> EnumSet.allOf(Permission.class);
            case MANAGER -> OF_MANAGERS;
            case MASTER -> OF_MASTERS;
            case SUPER_ADMIN, CLIENT -> Set.of();
        };
    }

    /** Whether what the role may do can be changed. */
    public static boolean isChangeable(Role role) {
        return role == Role.MANAGER || role == Role.MASTER;
    }

    /**
     * What a person may do.
     *
     * @param added by the business to the role
     * @param removed by the business from the role
     * @param granted to the person
     * @param denied to the person
     */
    public static Set<Permission> effective(
            Role role,
            Collection<Permission> added,
            Collection<Permission> removed,
            Collection<Permission> granted,
            Collection<Permission> denied) {
        Set<Permission> effective = EnumSet.noneOf(Permission.class);
        effective.addAll(defaultsOf(role));
        if (isChangeable(role)) {
            effective.addAll(added);
            effective.removeAll(removed);
            effective.addAll(granted);
            effective.removeAll(denied);
        }
        return effective;
    }

    /**
     * When a grant ends: no later than what the granting person has himself.
     *
     * @param wanted null for never
     * @param own null for never
     */
    static @Nullable Instant end(@Nullable Instant wanted, @Nullable Instant own) {
        if (wanted == null || own == null) {
            return wanted == null ? own : wanted;
        }
        return own.isBefore(wanted) ? own : wanted;
    }

    /** The names of all permissions: rows with other names are another version's. */
    static String[] names() {
        return Arrays.stream(Permission.values()).map(Permission::name).toArray(String[]::new);
    }

    /** Those of the names that are permissions still: a name of before is none. */
    public static Set<Permission> read(Collection<String> names) {
        Set<Permission> known = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (names.contains(permission.name())) {
                known.add(permission);
            }
        }
        return known;
    }
}
