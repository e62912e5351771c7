/**
 * Masters: who performs services, where, and when they work and do not.
 *
 * <p>Owns {@code booking.master}, {@code booking.master_branch}, {@code booking.master_service}, {@code booking.shift}
 * and {@code booking.time_off}. Publishes nothing yet.
 */
@NullMarked
package io.thermae.booking.staff;

import org.jspecify.annotations.NullMarked;
