package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import org.jspecify.annotations.Nullable;

/** Signing in and out. Works before a tenant is known: a door. */
@Local
public interface Sessions {

    /**
     * Signs a person in.
     *
     * @param subdomain which business, for people with the same e-mail in several; null if not said
     * @throws io.thermae.kernel.RuleBroken {@code INVALID_CREDENTIALS}, whatever was wrong; {@code CHOOSE_BUSINESS} with
     *     the businesses in which the password was right; {@code BUSINESS_NOT_ACTIVE}; {@code TOO_MANY_ATTEMPTS} with the
     *     seconds to wait, whether there is such a person or not; {@code TOTP_REQUIRED} with a challenge
     */
    SignedIn logIn(String email, String password, @Nullable String subdomain, Device device);

    /**
     * Signs in a person whose log-in was answered with a challenge.
     *
     * @param code of the telephone, or a recovery code; good once
     * @throws io.thermae.kernel.RuleBroken {@code CHALLENGE_INVALID}, {@code TOTP_INVALID}, {@code TOO_MANY_ATTEMPTS}
     */
    SignedIn logInWithCode(String challenge, String code, Device device);

    /**
     * Renews a session: the refresh token given is used up.
     *
     * @throws io.thermae.kernel.RuleBroken {@code REFRESH_TOKEN_INVALID}; {@code REFRESH_TOKEN_REUSED}: then all that the
     *     log-in has led to is ended
     */
    SignedIn refresh(String refreshToken, Device device);

    /** Ends the session of a refresh token; an unknown one is ended already. */
    void logOut(String refreshToken);
}
