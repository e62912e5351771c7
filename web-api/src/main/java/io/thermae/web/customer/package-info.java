/**
 * Customers: their cards, and how they are found.
 *
 * <p>Owns no tables.
 */
@NullMarked
package io.thermae.web.customer;

import org.jspecify.annotations.NullMarked;
