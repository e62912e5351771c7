/**
 * What other modules may know of money: the ledger's accounts, entries, balances and periods.
 *
 * <p>Owns no tables; publishes nothing yet.
 */
@NullMarked
package io.thermae.finance.api;

import org.jspecify.annotations.NullMarked;
