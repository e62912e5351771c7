/**
 * What customers owe, since when, and what they have to their credit. It is read from the documents; the ledger says the same.
 *
 * <p>Owns no tables; reads {@code finance.invoice} and {@code payment}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.receivable;

import org.jspecify.annotations.NullMarked;
