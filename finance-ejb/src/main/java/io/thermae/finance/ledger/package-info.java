/**
 * The double-entry ledger of a business: its chart of accounts, entries that balance and are never changed, balances that are
 * kept with them, and periods that are closed. Other features of this module post by {@link io.thermae.finance.ledger.Journal}.
 *
 * <p>Owns {@code finance.account}, {@code account_role}, {@code journal_entry}, {@code journal_line}, {@code account_balance}
 * and {@code period_closing}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.ledger;

import org.jspecify.annotations.NullMarked;
