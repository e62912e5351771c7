/**
 * Masters: who performs services, where, and when they work and do not.
 *
 * <p>Owns {@code booking.master}, {@code booking.master_branch}, {@code booking.master_service}, {@code
 * booking.master_skill}, {@code booking.schedule}, {@code booking.shift}, {@code booking.special_date}, {@code
 * booking.special_shift} and {@code booking.time_off}; availability reads when they work. Publishes {@code TimeOffAsked}
 * and {@code TimeOffDecided}.
 */
@NullMarked
package io.thermae.booking.staff;

import org.jspecify.annotations.NullMarked;
