/**
 * What services take beside masters: rooms, chairs, lifts, and when they cannot be used.
 *
 * <p>Owns the tables {@code resource_type}, {@code resource} and {@code maintenance}; publishes no events.
 */
@NullMarked
package io.thermae.booking.resource;

import org.jspecify.annotations.NullMarked;
