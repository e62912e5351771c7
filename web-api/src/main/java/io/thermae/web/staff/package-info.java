/**
 * Masters, their schedules and time off.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.staff;

import org.jspecify.annotations.NullMarked;
