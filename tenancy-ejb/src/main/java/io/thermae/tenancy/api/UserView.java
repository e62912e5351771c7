package io.thermae.tenancy.api;

import io.thermae.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works for a business.
 *
 * @param status INVITED, ACTIVE or DEACTIVATED
 * @param language BCP 47 tag
 * @param branches a manager's branches; empty for other roles
 */
public record UserView(
        UUID id,
        String email,
        Role role,
        String firstName,
        String lastName,
        @Nullable String phone,
        String status,
        String language,
        boolean mustChangePassword,
        List<UUID> branches) {}
