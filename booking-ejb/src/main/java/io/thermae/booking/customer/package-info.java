/**
 * Customers: the cards of those who come.
 *
 * <p>Owns {@code booking.customer}. Publishes nothing yet.
 */
@NullMarked
package io.thermae.booking.customer;

import org.jspecify.annotations.NullMarked;
