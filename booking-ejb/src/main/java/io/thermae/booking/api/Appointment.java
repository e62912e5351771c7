package io.thermae.booking.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as somebody may put it into a calendar of his own.
 *
 * @param self the caller's own card, if he signs in as a master; else null
 */
public record Appointment(BookingSnapshot booking, BookingStatus status, @Nullable UUID self) {}
