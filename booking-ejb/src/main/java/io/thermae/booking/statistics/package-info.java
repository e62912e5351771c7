/**
 * Figures: of masters for their business, and of the platform's bookings over all businesses for its administrators.
 *
 * <p>Owns no tables; reads those of its module, and those of all businesses through doors. Publishes nothing.
 */
@NullMarked
package io.thermae.booking.statistics;

import org.jspecify.annotations.NullMarked;
