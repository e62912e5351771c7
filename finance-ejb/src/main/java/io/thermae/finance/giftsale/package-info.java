/**
 * Selling gift cards, and taking back those that nobody has used.
 *
 * <p>Owns no tables; adds to those of {@code giftcard}; posts to the ledger. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.giftsale;

import org.jspecify.annotations.NullMarked;
