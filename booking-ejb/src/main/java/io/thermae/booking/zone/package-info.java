/**
 * What becomes of bookings, blocks, time off and maintenance when the rules of a time zone change: they keep the time that the
 * clock on the wall shows.
 * Publishes {@code VisitsTimed}.
 */
@NullMarked
package io.thermae.booking.zone;

import org.jspecify.annotations.NullMarked;
