/**
 * What documents, payments, packages, memberships, points and gift cards tell of customers: shown to them, taken out when they are erased as far as the law
 * lets it, and brought together when their cards are.
 *
 * <p>Owns no tables; changes {@code finance.invoice}, {@code payment}, {@code payment_part}, {@code refund}, {@code gift_card},
 * {@code gift_card_part}, {@code package}, {@code membership} and what {@code loyalty} has; posts to the ledger. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.personal;

import org.jspecify.annotations.NullMarked;
