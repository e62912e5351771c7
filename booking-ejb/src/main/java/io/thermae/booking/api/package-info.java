/**
 * What other modules may know of booking: commands and views, events, and the local interfaces of its use cases.
 *
 * <p>Publishes {@link io.thermae.booking.api.BookingPlaced}, {@link io.thermae.booking.api.BookingConfirmed},
 * {@link io.thermae.booking.api.AttendanceConfirmed}, {@link io.thermae.booking.api.BookingMoved} and {@link io.thermae.booking.api.BookingCancelled} for people, {@link io.thermae.booking.api.BookingChanged} for programs. Asks {@link io.thermae.booking.api.Pricing} what a visit costs.
 */
@NullMarked
package io.thermae.booking.api;

import org.jspecify.annotations.NullMarked;
