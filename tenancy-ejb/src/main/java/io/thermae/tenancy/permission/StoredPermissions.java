package io.thermae.tenancy.permission;

import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.Permissions.Override;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How roles and people of the open tenant differ from the defaults. */
@ApplicationScoped
public class StoredPermissions {

    /** A role as the business wants it. */
    record Difference(Set<Permission> added, Set<Permission> removed, long version) {}

    private static final Difference NONE = new Difference(Set.of(), Set.of(), 0);

    @Inject
    Sql sql;

    /** Lets nobody else change the business's roles until the transaction ends. */
    void lock() {
        sql.query("select 1 from tenancy.tenant for no key update", row -> row.getInt(1));
    }

    /** The version of a person who is there, locked until the transaction ends. */
    long lockPerson(UUID userId) {
        return sql.query("select version from tenancy.app_user where id = ? for update", row -> row.getLong(1), userId)
                .get(0);
    }

    Difference ofRole(Role role) {
        return sql.first(
                        "select added, removed, version from tenancy.role_permissions where role = ?",
                        row -> new Difference(set(row, "added"), set(row, "removed"), row.getLong("version")),
                        role.name())
                .orElse(NONE);
    }

    void setRole(Role role, Collection<Permission> added, Collection<Permission> removed) {
        sql.update(
                """
                insert into tenancy.role_permissions as r (role, added, removed) values (?, ?, ?)
                on conflict (tenant_id, role)
                do update set added = excluded.added, removed = excluded.removed, version = r.version + 1
                """,
                role.name(),
                names(added),
                names(removed));
        // what these people are shown of themselves has changed
        sql.update("update tenancy.app_user set version = version + 1 where role = ?", role.name());
    }

    List<Override> ofUser(UUID userId) {
        return sql.query(
                """
                select permission, granted, until from tenancy.user_permission
                where user_id = ? and permission = any (?)
                order by permission
                """,
                StoredPermissions::override,
                userId,
                PermissionPolicy.names());
    }

    /** When a person loses a permission that he has; empty if never. */
    Optional<Instant> endOf(UUID userId, Role role, Permission permission) {
        Difference difference = ofRole(role);
        if (PermissionPolicy.effective(role, difference.added(), difference.removed(), Set.of(), Set.of())
                .contains(permission)) {
            return Optional.empty();
        }
        return ofUser(userId).stream()
                .filter(override -> override.permission() == permission && override.granted())
                .findFirst()
                .map(Override::until);
    }

    /** What another version knows stays. */
    void replace(UUID userId, List<Override> overrides) {
        sql.update(
                "delete from tenancy.user_permission where user_id = ? and permission = any (?)",
                userId,
                PermissionPolicy.names());
        overrides.forEach(override -> put(userId, override));
        sql.update("update tenancy.app_user set version = version + 1 where id = ?", userId);
    }

    /** Adds one, in the place of one for the same permission. */
    void add(UUID userId, Override override) {
        put(userId, override);
        sql.update("update tenancy.app_user set version = version + 1 where id = ?", userId);
    }

    private void put(UUID userId, Override override) {
        sql.update(
                """
                insert into tenancy.user_permission (user_id, permission, granted, until) values (?, ?, ?, ?)
                on conflict (tenant_id, user_id, permission)
                do update set granted = excluded.granted, until = excluded.until
                """,
                userId,
                override.permission().name(),
                override.granted(),
                override.until());
    }

    private static Override override(ResultSet row) throws SQLException {
        return new Override(
                Permission.valueOf(row.getString("permission")),
                row.getBoolean("granted"),
                Timestamps.orNull(row, "until"));
    }

    /** Those overrides that hold at an instant and say the same. */
    static List<Permission> holding(List<Override> overrides, boolean granted, Instant now) {
        return overrides.stream()
                .filter(override -> override.granted() == granted && holds(override.until(), now))
                .map(Override::permission)
                .toList();
    }

    private static boolean holds(@Nullable Instant until, Instant now) {
        return until == null || now.isBefore(until);
    }

    private static Set<Permission> set(ResultSet row, String column) throws SQLException {
        return PermissionPolicy.read(
                Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static String[] names(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::name).sorted().toArray(String[]::new);
    }
}
