/**
 * Slows down those who guess: exponentially, by account and by address, on all nodes together.
 *
 * <p>Owns {@code tenancy.attempt}. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.throttle;

import org.jspecify.annotations.NullMarked;
