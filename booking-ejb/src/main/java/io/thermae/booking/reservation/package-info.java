/**
 * Bookings: placing, moving, cancelling, and their life; the only place that writes allocations.
 *
 * <p>Owns {@code booking.booking}, {@code booking.booking_item} and {@code booking.allocation}. Publishes
 * {@code BookingPlaced}, {@code BookingMoved}, {@code BookingCancelled} and, of imports that nobody is told of, {@code VisitsTimed}.
 */
@NullMarked
package io.thermae.booking.reservation;

import org.jspecify.annotations.NullMarked;
