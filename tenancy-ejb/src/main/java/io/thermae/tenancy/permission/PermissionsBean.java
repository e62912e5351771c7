package io.thermae.tenancy.permission;

import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.Permissions;
import io.thermae.tenancy.api.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Shows and changes what roles and people may do. */
@Stateless
@PermitAll
@TenantTransaction
public class PermissionsBean implements Permissions {

    @Inject
    StoredPermissions stored;

    @Inject
    People people;

    @Inject
    ExpectedVersion expected;

    @Inject
    Clock clock;

    @java.lang.Override
    public Set<Permission> defaultsOf(Role role) {
        return PermissionPolicy.defaultsOf(role);
    }

    @java.lang.Override
    public OfRole ofRole(Role role) {
        requireChangeable(role);
        StoredPermissions.Difference difference = stored.ofRole(role);
        return new OfRole(
                role,
                PermissionPolicy.effective(role, difference.added(), difference.removed(), Set.of(), Set.of()),
                difference.version());
    }

    @java.lang.Override
    public OfRole setRole(Role role, Set<Permission> permissions) {
        requireChangeable(role);
        stored.lock();
        expected.require(stored.ofRole(role).version());
        Set<Permission> defaults = PermissionPolicy.defaultsOf(role);
        Set<Permission> added = EnumSet.noneOf(Permission.class);
        added.addAll(permissions);
        added.removeAll(defaults);
        Set<Permission> removed = EnumSet.noneOf(Permission.class);
        removed.addAll(defaults);
        removed.removeAll(permissions);
        stored.setRole(role, added, removed);
        return ofRole(role);
    }

    @java.lang.Override
    public OfUser ofUser(UUID userId) {
        UserView user = people.colleague(userId);
        List<Override> overrides = stored.ofUser(userId);
        StoredPermissions.Difference role = stored.ofRole(user.role());
        Instant now = clock.instant();
        Set<Permission> effective = PermissionPolicy.effective(
                user.role(),
                role.added(),
                role.removed(),
                StoredPermissions.holding(overrides, true, now),
                StoredPermissions.holding(overrides, false, now));
        return new OfUser(userId, user.role(), effective, overrides, user.version());
    }

    @java.lang.Override
    public OfUser setUser(UUID userId, List<Override> overrides) {
        UserView user = people.colleague(userId);
        if (!PermissionPolicy.isChangeable(user.role())) {
            throw new InvalidInput("overrides", "not_changeable");
        }
        long different = overrides.stream().map(Override::permission).distinct().count();
        if (different < overrides.size()) {
            throw new InvalidInput("overrides", "overlaps");
        }
        long version = stored.lockPerson(userId);
        expected.require(version);
        stored.replace(userId, overrides);
        OfUser changed = ofUser(userId);
        return new OfUser(userId, changed.role(), changed.permissions(), changed.overrides(), version + 1);
    }

    private static void requireChangeable(Role role) {
        if (!PermissionPolicy.isChangeable(role)) {
            throw new NotFound("role");
        }
    }
}
