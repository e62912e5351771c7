/**
 * Selling packages by invoices, giving back what is left of them, and letting it lapse.
 *
 * <p>Owns no tables; adds to those of {@code packages} and {@code invoice}; posts to the ledger. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.packagesale;

import org.jspecify.annotations.NullMarked;
