/**
 * The calendar of the staff.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.calendar;

import org.jspecify.annotations.NullMarked;
