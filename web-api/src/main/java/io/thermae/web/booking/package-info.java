/**
 * Bookings for those who work in a business.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.booking;

import org.jspecify.annotations.NullMarked;
