package io.thermae.web.auth;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.UserView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who works for a business. The second factor and the permissions are shown to the person alone. */
public record UserJson(
        UUID id,
        String email,
        Role role,
        String firstName,
        String lastName,
        @Nullable String phone,
        String status,
        String language,
        @Nullable String timeZone,
        boolean emailVerified,
        List<UUID> branches,
        @Nullable Boolean totp,
        @Nullable List<Permission> permissions,
        long version) {

    static UserJson of(UserView user) {
        return of(user, null, null);
    }

    /**
     * A person as the person is shown himself.
     *
     * @param totp whether there is a second factor
     * @param permissions what the person may do
     */
    static UserJson own(UserView user, boolean totp, Set<Permission> permissions) {
        return of(user, totp, permissions.stream().sorted().toList());
    }

    private static UserJson of(UserView user, @Nullable Boolean totp, @Nullable List<Permission> permissions) {
        return new UserJson(
                user.id(),
                user.email(),
                user.role(),
                user.firstName(),
                user.lastName(),
                user.phone(),
                user.status(),
                user.language(),
                user.timeZone(),
                user.emailVerified(),
                user.branches(),
                totp,
                permissions,
                user.version());
    }
}
