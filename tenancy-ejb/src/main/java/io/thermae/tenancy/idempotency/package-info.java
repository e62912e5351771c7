/**
 * Calls that are sent twice and have one effect.
 *
 * <p>Owns {@code platform.idempotent_call}; publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.idempotency;

import org.jspecify.annotations.NullMarked;
