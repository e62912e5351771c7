/**
 * Figures: of masters and of days for their business, and of the platform's bookings over all businesses for its administrators.
 *
 * <p>Owns the tables {@code booking.statistics_...}, in which figures of days lie as they were computed by {@link
 * io.thermae.booking.statistics.DailyStatisticsJob}, or at once when somebody wants it; reads those of its module, and those of all businesses through doors.
 * Publishes {@link io.thermae.booking.api.DaysMarked}.
 */
@NullMarked
package io.thermae.booking.statistics;

import org.jspecify.annotations.NullMarked;
