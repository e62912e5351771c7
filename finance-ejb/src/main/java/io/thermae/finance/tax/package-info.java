/**
 * The taxes of a business: its rates, and how much of an amount is tax, on top of prices or within them, rounded by line or by
 * document.
 *
 * <p>Owns {@code finance.tax_rate}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.tax;

import org.jspecify.annotations.NullMarked;
