/**
 * Personal data of customers and masters: looking customers up, their consents, this module's part in exports and
 * erasures, and what is forgotten after a while.
 *
 * <p>Owns {@code booking.consent}; reads and redacts the module's other tables. Publishes
 * {@link io.thermae.booking.api.CustomerChanged}.
 */
@NullMarked
package io.thermae.booking.personal;

import org.jspecify.annotations.NullMarked;
