/**
 * How much one may ask in a period: visitors by their address, those who are signed in by their person and role.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.ratelimit;

import org.jspecify.annotations.NullMarked;
