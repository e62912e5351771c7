/**
 * The calendar of the staff: what is on with masters and resources, and what they put there beside visits.
 *
 * <p>Owns {@code booking.block}, {@code booking.block_master}, {@code booking.block_resource}, {@code booking.calendar_feed} and
 * {@code booking.calendar_feed_use}; reads the other tables of
 * its module and the calendars of tenancy. Publishes nothing.
 */
@NullMarked
package io.thermae.booking.calendar;

import org.jspecify.annotations.NullMarked;
