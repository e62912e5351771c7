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
     *     the businesses in which the password was right; {@code BUSINESS_NOT_ACTIVE}
     */
    SignedIn logIn(String email, String password, @Nullable String subdomain);

    /**
     * Renews a session: the refresh token given is used up.
     *
     * @throws io.thermae.kernel.RuleBroken {@code REFRESH_TOKEN_INVALID}; {@code REFRESH_TOKEN_REUSED}: then all that the
     *     log-in has led to is ended
     */
    SignedIn refresh(String refreshToken);

    /** Ends the session of a refresh token; an unknown one is ended already. */
    void logOut(String refreshToken);
}
