/**
 * Customers: the cards of those who come, who sees them, how they are found, and what the staff knows of them;
 * two cards of one customer become one.
 *
 * <p>Owns {@code booking.customer}, {@code customer_tag}, {@code customer_master}, {@code customer_note}, {@code allergy} and
 * {@code treatment}. Publishes {@link io.thermae.booking.api.CustomerChanged}.
 */
@NullMarked
package io.thermae.booking.customer;

import org.jspecify.annotations.NullMarked;
