/**
 * Figures for those who run a business, and for masters their own.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.report;

import org.jspecify.annotations.NullMarked;
