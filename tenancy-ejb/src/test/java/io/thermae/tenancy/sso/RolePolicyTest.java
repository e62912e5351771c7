package io.thermae.tenancy.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.IdentityProviderView;
import io.thermae.tenancy.api.IdentityProviders.RoleMapping;
import io.thermae.tenancy.api.IdentityProviders.SecondFactorOf;
import io.thermae.tenancy.sso.RolePolicy.Assignment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RolePolicyTest {

    private static final UUID DOSTYK = new UUID(0, 1);
    private static final UUID ABAI = new UUID(0, 2);

    private static final List<RoleMapping> MAPPINGS = List.of(
            new RoleMapping("masters", Role.MASTER, Set.of()),
            new RoleMapping("dostyk", Role.MANAGER, Set.of(DOSTYK)),
            new RoleMapping("abai", Role.MANAGER, Set.of(ABAI)),
            new RoleMapping("everywhere", Role.MANAGER, Set.of()),
            new RoleMapping("owners", Role.OWNER, Set.of()));

    @Test
    void theHighestRoleCountsInAllItsBranches() {
        assertThat(assigned("masters")).contains(new Assignment(Role.MASTER, Set.of()));
        assertThat(assigned("masters", "dostyk", "abai")).contains(new Assignment(Role.MANAGER, Set.of(DOSTYK, ABAI)));
        assertThat(assigned("dostyk", "everywhere")).contains(new Assignment(Role.MANAGER, Set.of()));
        assertThat(assigned("dostyk", "owners", "masters")).contains(new Assignment(Role.OWNER, Set.of()));
    }

    @Test
    void whoHasNothingMappedHasTheDefaultOrNone() {
        assertThat(assigned("cooks")).isEmpty();
        assertThat(assigned()).isEmpty();
        assertThat(RolePolicy.assignment(
                        provider("groups", Role.MASTER), Map.of("groups", List.of("cooks")), Role.OWNER))
                .contains(new Assignment(Role.MASTER, Set.of()));
        assertThat(RolePolicy.assignment(provider("groups", null), Map.of(), Role.OWNER))
                .isEmpty();
    }

    @Test
    void withoutAClaimThePeopleKeepTheirRoles() {
        assertThat(RolePolicy.assignment(provider(null, Role.MASTER), Map.of(), Role.OWNER))
                .contains(new Assignment(Role.OWNER, Set.of()));
        assertThat(RolePolicy.assignment(provider(null, Role.MASTER), Map.of(), null))
                .contains(new Assignment(Role.MASTER, Set.of()));
        assertThat(RolePolicy.assignment(provider(null, null), Map.of(), null)).isEmpty();
    }

    private static Optional<Assignment> assigned(String... groups) {
        return RolePolicy.assignment(provider("groups", null), Map.of("groups", List.of(groups)), Role.MASTER);
    }

    private static IdentityProviderView provider(@Nullable String claim, @Nullable Role byDefault) {
        return new IdentityProviderView(
                new UUID(0, 9),
                "Keycloak",
                "https://id.example.com",
                "thermae",
                true,
                "https://www.spa.example/cb",
                List.of("openid"),
                List.of(),
                false,
                claim,
                MAPPINGS,
                byDefault,
                true,
                true,
                SecondFactorOf.OURS,
                true,
                1);
    }
}
