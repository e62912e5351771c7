/**
 * Clients without a password: a code to a contact, and a session for who can read it.
 *
 * <p>Owns {@code tenancy.client_verification} and {@code tenancy.client_session}. Publishes {@code ClientToVerify} and
 * {@code ClientPhoneToVerify}.
 */
@NullMarked
package io.thermae.tenancy.client;

import org.jspecify.annotations.NullMarked;
