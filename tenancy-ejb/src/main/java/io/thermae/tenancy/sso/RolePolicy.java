package io.thermae.tenancy.sso;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.IdentityProviderView;
import io.thermae.tenancy.api.IdentityProviders.RoleMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an issuer's word makes of a person. */
final class RolePolicy {

    /** From the highest on. */
    private static final List<Role> RANKS = List.of(Role.SUPER_ADMIN, Role.OWNER, Role.MANAGER, Role.MASTER);

    private RolePolicy() {}

    /**
     * A role and where.
     *
     * @param branches of a manager; empty for all of the business's, and for other roles
     */
    record Assignment(Role role, Set<UUID> branches) {}

    /**
     * The assignment of a person: the highest role of those that are mapped, in all the branches that come with it. With
     * nothing mapped the default role, without one none.
     *
     * @param known the person's role so far; null for a person who is not known. Without a claim to go by it stays.
     */
    static Optional<Assignment> assignment(
            IdentityProviderView provider, Map<String, Object> claims, @Nullable Role known) {
        String claim = provider.rolesClaim();
        if (claim == null && known != null) {
            return Optional.of(new Assignment(known, Set.of()));
        }
        Set<String> values = claim == null ? Set.of() : ClaimPolicy.values(claims, claim);
        List<RoleMapping> named = provider.roleMappings().stream()
                .filter(mapping -> values.contains(mapping.value()))
                .toList();
        return RANKS.stream()
                .filter(role -> named.stream().anyMatch(mapping -> mapping.role() == role))
                .findFirst()
                .map(role -> new Assignment(role, branches(named, role)))
                .or(() -> Optional.ofNullable(provider.defaultRole()).map(role -> new Assignment(role, Set.of())));
    }

    /** One mapping without branches is for all of them, whatever the others say. */
    private static Set<UUID> branches(List<RoleMapping> named, Role role) {
        Set<UUID> branches = new HashSet<>();
        for (RoleMapping mapping : named) {
            if (mapping.role() == role && mapping.branchIds().isEmpty()) {
                return Set.of();
            }
            if (mapping.role() == role) {
                branches.addAll(mapping.branchIds());
            }
        }
        return branches;
    }
}
