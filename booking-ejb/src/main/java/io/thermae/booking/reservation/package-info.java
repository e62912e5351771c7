/**
 * Bookings: placing, holding until something is paid, moving, cancelling, and their life; the only place that writes
 * allocations.
 *
 * <p>Owns {@code booking.booking}, {@code booking.booking_item} and {@code booking.allocation}. Publishes
 * {@code BookingPlaced}, {@code BookingConfirmed}, {@code AttendanceConfirmed}, {@code BookingMoved} and
 * {@code BookingCancelled} for people, {@code BookingChanged} for programs, and {@code VisitsTimed} of imports that nobody is told of.
 */
@NullMarked
package io.thermae.booking.reservation;

import org.jspecify.annotations.NullMarked;
