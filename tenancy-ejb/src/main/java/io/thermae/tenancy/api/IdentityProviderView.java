package io.thermae.tenancy.api;

import io.thermae.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issuer that is trusted, as its owner sees it; see {@link IdentityProviders.Settings}. The secret is never shown.
 *
 * @param hasClientSecret whether one is stored
 */
public record IdentityProviderView(
        UUID id,
        String name,
        String issuer,
        String clientId,
        boolean hasClientSecret,
        String redirectUri,
        List<String> scopes,
        List<String> audiences,
        boolean tokenExchange,
        @Nullable String rolesClaim,
        List<IdentityProviders.RoleMapping> roleMappings,
        @Nullable Role defaultRole,
        boolean addsPeople,
        boolean requireVerifiedEmail,
        IdentityProviders.SecondFactorOf secondFactor,
        boolean enabled,
        long version) {}
