package io.thermae.web.auth;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.SignedIn;
import io.thermae.tenancy.api.TenantStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to a log-in and to a refresh. */
public record SignedInJson(
        String accessToken,
        String refreshToken,
        String tokenType,
        long expiresIn,
        boolean mustChangePassword,
        User user,
        @Nullable Tenant tenant) {

    /** Who has signed in. */
    public record User(UUID id, String email, Role role, String firstName, String lastName) {}

    /** Where. */
    public record Tenant(UUID id, String subdomain, TenantStatus status) {}

    public static SignedInJson of(SignedIn signedIn) {
        BusinessView business = signedIn.tenant();
        return new SignedInJson(
                signedIn.accessToken(),
                signedIn.refreshToken(),
                "Bearer",
                signedIn.expiresIn(),
                signedIn.user().mustChangePassword(),
                new User(
                        signedIn.user().id(),
                        signedIn.user().email(),
                        signedIn.user().role(),
                        signedIn.user().firstName(),
                        signedIn.user().lastName()),
                business == null ? null : new Tenant(business.id().value(), business.subdomain(), business.status()));
    }
}
