/**
 * Campaigns: what a business writes to many clients at once.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.campaign;

import org.jspecify.annotations.NullMarked;
