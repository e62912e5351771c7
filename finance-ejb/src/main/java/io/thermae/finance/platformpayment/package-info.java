/**
 * Paying the platform's invoices on the web: an owner begins it at a payment gateway, and what that says, by whichever way, pays
 * the invoice once; what it did not need goes back. How gateways are spoken to is {@code online}'s.
 *
 * <p>Owns {@code finance.platform_payment} and {@code finance.platform_refund}; they stand in nobody's ledger. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.platformpayment;

import org.jspecify.annotations.NullMarked;
