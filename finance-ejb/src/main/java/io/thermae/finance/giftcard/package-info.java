/**
 * Gift cards: their codes, of which only digests are kept, what is on them, and paying by them.
 *
 * <p>Owns {@code finance.gift_card}, {@code gift_card_part} and {@code gift_card_entry}; {@code giftsale} sells them. What is
 * on them is on the ledger's account of the role {@code GIFT_CARDS}, told apart by card. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.giftcard;

import org.jspecify.annotations.NullMarked;
