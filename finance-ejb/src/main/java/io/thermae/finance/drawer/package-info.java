/**
 * Cash drawers of branches, from opening to counting: what came, what went, and what was over or missing.
 *
 * <p>Owns {@code finance.drawer_session} and {@code drawer_movement}; payments, refunds, sales of gift cards, expenses and
 * payrolls tell it of cash. Posts what is over or missing to the ledger. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.drawer;

import org.jspecify.annotations.NullMarked;
