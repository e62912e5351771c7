package io.thermae.tenancy.api;

import org.jspecify.annotations.Nullable;

/**
 * A session has been opened or renewed.
 *
 * @param accessToken a signed JWT
 * @param refreshToken opaque; good for one use
 * @param expiresIn seconds until the access token ends
 * @param tenant null for super administrators
 */
public record SignedIn(
        String accessToken, String refreshToken, long expiresIn, UserView user, @Nullable BusinessView tenant) {
    @Override
    public String toString() {
        return "SignedIn[" + user.id() + "]";
    }
}
