package io.thermae.tenancy.api;

import io.thermae.kernel.Role;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may do what in the business. What is changed holds at the next request, on every node. */
@Local
public interface Permissions {

    /**
     * What a role may do in the business.
     *
     * @param version 0 while the business has not changed it
     */
    record OfRole(Role role, Set<Permission> permissions, long version) {}

    /**
     * How a person differs from the role.
     *
     * @param granted false takes the permission away
     * @param until when the difference ends; null for never
     */
    record Override(Permission permission, boolean granted, @Nullable Instant until) {}

    /**
     * What a person may do.
     *
     * @param permissions what the role and the overrides that hold now come to
     * @param overrides also those that are past, until they are replaced
     * @param version of the person
     */
    record OfUser(UUID userId, Role role, Set<Permission> permissions, List<Override> overrides, long version) {}

    /** What a role may do where the business has not said otherwise. */
    Set<Permission> defaultsOf(Role role);

    /** @throws io.thermae.kernel.NotFound unless the role is MANAGER or MASTER */
    OfRole ofRole(Role role);

    /** Replaces what a role may do; errors as with {@link #ofRole}. */
    OfRole setRole(Role role, Set<Permission> permissions);

    /** @throws io.thermae.kernel.NotFound if the caller sees no such person */
    OfUser ofUser(UUID userId);

    /**
     * Replaces a person's overrides.
     *
     * @throws io.thermae.kernel.NotFound if there is no such person
     * @throws io.thermae.kernel.InvalidInput if the person is an owner, or a permission is named twice
     */
    OfUser setUser(UUID userId, List<Override> overrides);
}
