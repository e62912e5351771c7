/**
 * Figures of the platform's bookings over all businesses, for its administrators.
 *
 * <p>Owns no tables; sees those of others through doors. Publishes nothing.
 */
@NullMarked
package io.thermae.booking.statistics;

import org.jspecify.annotations.NullMarked;
