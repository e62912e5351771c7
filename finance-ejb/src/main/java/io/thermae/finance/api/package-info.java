/**
 * What other modules may know of money: the ledger's accounts, entries, balances and periods; invoices, payments, also on the
 * web, refunds, rates of tax, and what customers owe; gift cards, and cash drawers.
 *
 * <p>Owns no tables; publishes nothing yet.
 */
@NullMarked
package io.thermae.finance.api;

import org.jspecify.annotations.NullMarked;
