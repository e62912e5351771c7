package io.thermae.web.sso;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.IdentityProviders;
import io.thermae.tenancy.api.IdentityProviders.RoleMapping;
import io.thermae.tenancy.api.IdentityProviders.SecondFactorOf;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of an issuer that is trusted. */
public record IdentityProviderRequest(
        @Size(max = 100) @Schema(example = "Keycloak", description = "That people read where they log in") String name,
        @Size(max = 500)
                @Schema(
                        example = "https://id.aul-spa.example/realms/spa",
                        description = "Exactly as the issuer names itself")
                String issuer,
        @Size(max = 200) @Schema(example = "thermae") String clientId,
        @Nullable
                @Size(max = 500)
                @Schema(description = "Never shown; left out it stays as long as issuer and client do")
                String clientSecret,
        @Size(max = 500)
                @Schema(
                        example = "https://www.aul-spa.example/signed-in",
                        description = "The page of one's own to which the issuer sends browsers back")
                String redirectUri,
        @Nullable @Size(max = 20) @Schema(description = "Left out: openid, email, profile") List<String> scopes,
        @Nullable
                @Size(max = 20)
                @Schema(
                        description =
                                "Clients of the issuer beside clientId whose tokens are exchanged, as audience or azp")
                List<String> audiences,
        @Nullable @Schema(description = "Whether the issuer's tokens are exchanged at all; left out: false")
                Boolean tokenExchange,
        @Nullable
                @Size(max = 200)
                @Schema(
                        example = "realm_access.roles",
                        description = "The claim that names roles or groups; left out: roles are given here")
                String rolesClaim,
        @Nullable @Size(max = IdentityProviders.MAX_MAPPINGS) List<RoleMappingRequest> roleMappings,
        @Nullable @Schema(description = "Of people for whom no value is mapped: MANAGER or MASTER; left out: none")
                Role defaultRole,
        @Nullable @Schema(description = "Whether people who are not known become so by logging in; left out: false")
                Boolean addsPeople,
        @Nullable
                @Schema(
                        description =
                                "Whether nobody is added whose address the issuer has not verified; left out: true")
                Boolean requireVerifiedEmail,
        @Nullable
                @Schema(
                        description =
                                "Whose word a second factor is: OURS; PROVED: the issuer's if amr says so; ISSUERS."
                                        + " Left out: OURS")
                SecondFactorOf secondFactor,
        @Nullable @Schema(description = "Left out: true") Boolean enabled) {

    private static final List<String> SCOPES = List.of("openid", "email", "profile");

    /** What a value of the claim makes of a person. */
    public record RoleMappingRequest(
            @Size(max = 200) @Schema(example = "spa-managers") String value,
            Role role,
            @Nullable @Size(max = 100) @Schema(description = "A manager's; left out: all") List<UUID> branchIds) {

        RoleMapping toMapping() {
            return new RoleMapping(value, role, branchIds == null ? Set.of() : Set.copyOf(branchIds));
        }
    }

    IdentityProviders.Settings toSettings() {
        return new IdentityProviders.Settings(
                name,
                issuer,
                clientId,
                clientSecret,
                redirectUri,
                Objects.requireNonNullElse(scopes, SCOPES),
                Objects.requireNonNullElse(audiences, List.of()),
                Boolean.TRUE.equals(tokenExchange),
                rolesClaim,
                roleMappings == null
                        ? List.of()
                        : roleMappings.stream()
                                .map(RoleMappingRequest::toMapping)
                                .toList(),
                defaultRole,
                Boolean.TRUE.equals(addsPeople),
                !Boolean.FALSE.equals(requireVerifiedEmail),
                Objects.requireNonNullElse(secondFactor, SecondFactorOf.OURS),
                !Boolean.FALSE.equals(enabled));
    }

    @Override
    public String toString() {
        return "IdentityProviderRequest[" + issuer + "]";
    }
}
