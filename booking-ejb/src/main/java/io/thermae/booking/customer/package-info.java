/**
 * Customers: the cards of those who come, who sees them, and how they are found.
 *
 * <p>Owns {@code booking.customer}, {@code booking.customer_tag}, {@code booking.customer_master}. Publishes nothing yet.
 */
@NullMarked
package io.thermae.booking.customer;

import org.jspecify.annotations.NullMarked;
