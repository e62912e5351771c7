package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Logging in by an issuer that a business, or the platform, trusts. Works before anybody is known: a door. */
@Local
public interface SingleSignOn {

    /** An issuer to choose. */
    record Choice(UUID id, String name) {}

    /**
     * A log-in that has begun.
     *
     * @param authorizationUrl where the person's browser goes
     * @param state that comes back with the code; whoever has begun compares it
     * @param expiresIn seconds until it is too late to come back
     */
    record AuthorizationBegun(String authorizationUrl, String state, long expiresIn) {
        @Override
        public String toString() {
            return "AuthorizationBegun[]";
        }
    }

    /**
     * What the browser has brought back from the issuer.
     *
     * @param issuer the issuer's name, if it came along (RFC 9207)
     */
    record Return(String state, String code, @Nullable String issuer) {
        @Override
        public String toString() {
            return "Return[]";
        }
    }

    /**
     * The issuers that people can choose from.
     *
     * @param subdomain null for the platform's
     * @throws io.thermae.kernel.RuleBroken {@code BUSINESS_NOT_FOUND}
     */
    List<Choice> choices(@Nullable String subdomain);

    /**
     * Begins a log-in.
     *
     * @throws io.thermae.kernel.NotFound if there is no such provider, or it is not enabled
     * @throws io.thermae.kernel.RuleBroken {@code BUSINESS_NOT_FOUND}, {@code IDENTITY_PROVIDER_UNAVAILABLE}
     */
    AuthorizationBegun begin(@Nullable String subdomain, UUID providerId, Device device);

    /**
     * Ends it.
     *
     * @throws io.thermae.kernel.RuleBroken {@code SSO_STATE_INVALID}; {@code SSO_TOKEN_INVALID}, whatever is wrong with it;
     *     {@code SSO_NOT_ADMITTED} with the reason; {@code IDENTITY_PROVIDER_UNAVAILABLE}; and as for
     *     {@link Sessions#logIn}
     */
    SignedIn complete(Return back, Device device);

    /**
     * Where a browser logs out of the issuer too (OpenID Connect RP-Initiated Logout 1.0); empty if the issuer has no such
     * place.
     *
     * @param subdomain null for the platform's
     * @throws io.thermae.kernel.NotFound if there is no such provider, or it is not enabled
     * @throws io.thermae.kernel.RuleBroken {@code BUSINESS_NOT_FOUND}, {@code IDENTITY_PROVIDER_UNAVAILABLE}
     */
    Optional<String> endSessionUrl(@Nullable String subdomain, UUID providerId, Device device);

    /**
     * Signs in whoever has a token of a trusted issuer (after RFC 8693).
     *
     * @param subdomain null for the platform
     * @throws io.thermae.kernel.RuleBroken as above
     */
    SignedIn exchange(@Nullable String subdomain, String subjectToken, Device device);
}
