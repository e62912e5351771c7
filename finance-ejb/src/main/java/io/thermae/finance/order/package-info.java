/**
 * Orders: products that are sold over the desk by an invoice, and taken back by a credit note.
 *
 * <p>Owns {@code finance.product_order}; adds to the tables of {@code invoice}; posts to the ledger. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.order;

import org.jspecify.annotations.NullMarked;
