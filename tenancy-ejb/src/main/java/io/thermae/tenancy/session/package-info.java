/**
 * Signing in: sessions, access tokens (JWT), refresh tokens with reuse detection, the signing key, and link tokens.
 *
 * <p>Owns {@code tenancy.session} and {@code tenancy.refresh_token}. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.session;

import org.jspecify.annotations.NullMarked;
