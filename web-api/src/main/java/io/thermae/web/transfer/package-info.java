/**
 * Customers, services and bookings as tables: brought from elsewhere, and taken there.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.transfer;

import org.jspecify.annotations.NullMarked;
