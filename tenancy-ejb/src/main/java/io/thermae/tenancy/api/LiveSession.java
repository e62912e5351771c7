package io.thermae.tenancy.api;

import io.thermae.kernel.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session is right now, whatever its token said when it was made.
 *
 * @param role of the person
 * @param branches in which the person works; empty for owners and administrators
 * @param permissions what the person may do; an owner everything
 * @param client the contact of a client; null for people who work for the business
 * @param mustSetUpTotp whether the person can do nothing before setting up a second factor
 */
public record LiveSession(
        UUID id,
        Role role,
        Set<UUID> branches,
        Set<Permission> permissions,
        @Nullable ClientContact client,
        boolean mustSetUpTotp) {}
