/**
 * The second factor of a log-in: one-time codes of a telephone, and recovery codes for when it is lost.
 *
 * <p>Owns {@code tenancy.totp}, {@code tenancy.recovery_code} and {@code tenancy.log_in_challenge}. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.secondfactor;

import org.jspecify.annotations.NullMarked;
