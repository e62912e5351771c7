/**
 * Paying the platform's invoices on the web: an owner begins it at a payment gateway, and what that says, by whichever way, pays
 * the invoice once; what it did not need goes back. A card that is kept is charged of itself on the days of dunning. How gateways are spoken to is {@code online}'s.
 *
 * <p>Owns {@code finance.platform_payment}, {@code finance.platform_refund} and {@code finance.platform_card}; they stand in
 * no business's ledger, but in the platform's books. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.platformpayment;

import org.jspecify.annotations.NullMarked;
