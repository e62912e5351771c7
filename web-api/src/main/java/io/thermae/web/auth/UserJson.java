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
        List<String> permissions) {

    static UserJson of(UserView user) {
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
                List.of());
    }
}
