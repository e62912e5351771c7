/**
 * The calendar of the staff: what is on with masters and resources.
 *
 * <p>Owns no tables; reads those of its module and the calendars of tenancy. Publishes nothing.
 */
@NullMarked
package io.thermae.booking.calendar;

import org.jspecify.annotations.NullMarked;
