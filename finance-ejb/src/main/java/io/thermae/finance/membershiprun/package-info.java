/**
 * Beginning memberships, invoicing each of their periods once, and what becomes of them: by people, and by the clock.
 *
 * <p>Owns no tables; adds to those of {@code membership}, {@code packages} and {@code invoice}; posts to the ledger. Has
 * {@code invoice} tell customers of their periods.
 */
@NullMarked
package io.thermae.finance.membershiprun;

import org.jspecify.annotations.NullMarked;
