package io.thermae.tenancy.api;

import io.thermae.kernel.Role;
import java.util.Set;
import java.util.UUID;

/**
 * What a session is right now, whatever its token said when it was made.
 *
 * @param role of the person
 * @param branches in which the person works; empty for owners and administrators
 * @param mustSetUpTotp whether the person can do nothing before setting up a second factor
 */
public record LiveSession(UUID id, Role role, Set<UUID> branches, boolean mustSetUpTotp) {}
