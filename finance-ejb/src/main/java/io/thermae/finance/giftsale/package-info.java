/**
 * Selling gift cards, taking back those that nobody has used, giving lost ones another code, and keeping what is left of others.
 *
 * <p>Owns no tables; adds to those of {@code giftcard}; posts to the ledger. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.giftsale;

import org.jspecify.annotations.NullMarked;
