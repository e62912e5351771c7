/**
 * What everybody may see and do: a business, its services and masters, free times, a booking by its link, an invoice by its own.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.visitor;

import org.jspecify.annotations.NullMarked;
