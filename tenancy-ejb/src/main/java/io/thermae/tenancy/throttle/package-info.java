/**
 * Slows down those who guess, and those who have things sent to others: exponentially, by account and by address, on all
 * nodes together.
 *
 * <p>Owns {@code tenancy.attempt} and {@code tenancy.familiar_place}. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.throttle;

import org.jspecify.annotations.NullMarked;
