package io.thermae.web.auth;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.UserView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who works for a business. */
public record UserJson(
        UUID id,
        String email,
        Role role,
        String firstName,
        String lastName,
        @Nullable String phone,
        String status,
        String language,
        List<UUID> branches,
        @Nullable Boolean totp,
        List<String> permissions) {

    static UserJson of(UserView user) {
        return of(user, null);
    }

    /** @param totp whether the person has a second factor: shown to the person alone */
    static UserJson of(UserView user, @Nullable Boolean totp) {
        return new UserJson(
                user.id(),
                user.email(),
                user.role(),
                user.firstName(),
                user.lastName(),
                user.phone(),
                user.status(),
                user.language(),
                user.branches(),
                totp,
                List.of());
    }
}
