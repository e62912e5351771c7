/**
 * Services: what a business offers, how long it takes and what it costs.
 *
 * <p>Owns {@code booking.service} and its tables of segments, resources, durations, skills, prices and add-ons, and {@code booking.service_category}, and starts the schema {@code booking}. Publishes {@code ReminderTimesDecided}.
 */
@NullMarked
package io.thermae.booking.catalogue;

import org.jspecify.annotations.NullMarked;
