/**
 * Branches, business hours and special dates.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.branch;

import org.jspecify.annotations.NullMarked;
