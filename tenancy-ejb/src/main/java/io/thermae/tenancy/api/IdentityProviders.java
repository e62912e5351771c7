package io.thermae.tenancy.api;

import io.thermae.kernel.Role;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The OpenID Connect issuers that the business trusts; for super administrators, those that the platform itself trusts. */
@Local
public interface IdentityProviders {

    /** So many at most. */
    int MAX_PROVIDERS = 10;

    /** So many values of the claim are mapped at most. */
    int MAX_MAPPINGS = 100;

    /** In the order in which they were added. */
    List<IdentityProviderView> list();

    /** @throws io.thermae.kernel.NotFound if there is no such provider */
    IdentityProviderView get(UUID id);

    /**
     * Trusts another issuer.
     *
     * @throws io.thermae.kernel.InvalidInput if an address may not be called, or a role or a branch cannot be given
     * @throws io.thermae.kernel.RuleBroken {@code TOO_MANY_IDENTITY_PROVIDERS}
     */
    IdentityProviderView add(Settings settings);

    /** Replaces what is said of a provider; a secret that is not said stays, as long as issuer and client do. Errors as above. */
    IdentityProviderView replace(UUID id, Settings settings);

    /**
     * Trusts an issuer no more. The people stay, and so do their sessions.
     *
     * @throws io.thermae.kernel.NotFound if there is no such provider
     */
    void remove(UUID id);

    /** Whose word a second factor is. */
    enum SecondFactorOf {
        /** Ours: the issuer's is not known, and codes are asked for as after a password. */
        OURS,
        /** The issuer's, when its token says that there was one (claim {@code amr}, RFC 8176); else ours. */
        PROVED,
        /** The issuer's, whatever its token says. */
        ISSUERS
    }

    /**
     * What a value of the claim makes of a person.
     *
     * @param branchIds in which a manager works; empty for all, and for other roles
     */
    record RoleMapping(String value, Role role, Set<UUID> branchIds) {}

    /**
     * What is said of a provider.
     *
     * @param name that people read where they log in
     * @param issuer exactly as the issuer names itself
     * @param clientSecret null: as it was, or none
     * @param redirectUri as it is registered with the issuer
     * @param audiences clients of the issuer beside ours whose tokens are exchanged
     * @param tokenExchange whether tokens are exchanged at all
     * @param rolesClaim the claim that names roles or groups, as {@code realm_access.roles}; null: roles are given here
     * @param defaultRole of people for whom no value is mapped; null: they are refused, or keep their role without a claim
     * @param addsPeople whether people who are not known here become so by logging in
     * @param requireVerifiedEmail whether nobody is added with an address that the issuer has not verified
     * @param enabled whether one can log in by it
     */
    record Settings(
            String name,
            String issuer,
            String clientId,
            @Nullable String clientSecret,
            String redirectUri,
            List<String> scopes,
            List<String> audiences,
            boolean tokenExchange,
            @Nullable String rolesClaim,
            List<RoleMapping> roleMappings,
            @Nullable Role defaultRole,
            boolean addsPeople,
            boolean requireVerifiedEmail,
            SecondFactorOf secondFactor,
            boolean enabled) {

        @Override
        public String toString() {
            return "Settings[" + issuer + ", " + clientId + "]";
        }
    }
}
