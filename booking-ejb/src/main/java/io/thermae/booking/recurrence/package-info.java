/** When what repeats takes place, by RFC 5545. */
@NullMarked
package io.thermae.booking.recurrence;

import org.jspecify.annotations.NullMarked;
