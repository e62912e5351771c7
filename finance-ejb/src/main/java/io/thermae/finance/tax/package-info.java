/**
 * The taxes of a business: its rates, which services have one of their own, and how much of an amount is tax, on top of prices or
 * within them, rounded by line or by document.
 *
 * <p>Owns {@code finance.tax_rate} and {@code finance.service_tax}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.tax;

import org.jspecify.annotations.NullMarked;
