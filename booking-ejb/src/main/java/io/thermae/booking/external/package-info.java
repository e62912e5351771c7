/**
 * Calendars that masters keep elsewhere: who they are, when they are looked at, how that is done without being sent to
 * machines that are nobody's business, and what their events come to: times at which a master is busy.
 *
 * <p>Owns {@code booking.external_calendar}, {@code external_calendar_look} and {@code external_busy}, which availability
 * reads. Publishes nothing.
 */
@NullMarked
package io.thermae.booking.external;

import org.jspecify.annotations.NullMarked;
