/**
 * The ledger of a business: its accounts, entries, balances and periods. All branches are in it, so it is an owner's to say which
 * managers see it.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.ledger;

import org.jspecify.annotations.NullMarked;
