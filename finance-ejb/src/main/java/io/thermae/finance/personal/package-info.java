/**
 * What documents and payments tell of customers: shown to them, taken out when they are erased as far as the law lets it, and
 * brought together when their cards are.
 *
 * <p>Owns no tables; changes {@code finance.invoice}, {@code payment}, {@code payment_part} and {@code refund}; posts to the
 * ledger. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.personal;

import org.jspecify.annotations.NullMarked;
