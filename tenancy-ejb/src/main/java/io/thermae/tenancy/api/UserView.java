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
 * @param timeZone IANA name of the zone that the person prefers; null for the business's
 * @param emailVerified whether a link sent to the address has been used
 * @param branches in which a manager or a master works; empty for other roles
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
        @Nullable String timeZone,
        boolean emailVerified,
        boolean mustChangePassword,
        List<UUID> branches,
        long version) {}
