/**
 * When a visit is possible: working time, what is taken, and the search for starts. Pure but for the two beans that load
 * and answer.
 *
 * <p>Owns no tables; reads those of its module and the calendars of tenancy. Publishes nothing.
 */
@NullMarked
package io.thermae.booking.availability;

import org.jspecify.annotations.NullMarked;
