/**
 * Rooms, chairs, lifts: their types and their maintenance.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.resource;

import org.jspecify.annotations.NullMarked;
