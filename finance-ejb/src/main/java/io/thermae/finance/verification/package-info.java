/**
 * The verification of ledgers: each night the balances that are kept are held against the lines. What differs is told and
 * never put right by itself: somebody has to find out first why it differs.
 *
 * <p>Owns {@code finance.ledger_verification}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.verification;

import org.jspecify.annotations.NullMarked;
