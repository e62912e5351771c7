/**
 * Paying on the web: what is due for a booking, or of an invoice, is begun at a payment gateway, and what that says, by
 * whichever way, becomes a payment once; what was paid too late goes back. Invoices have links by which they are paid.
 *
 * <p>Owns {@code finance.online_payment}; sends {@code gateway_refund}, which {@code refund} writes. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.online;

import org.jspecify.annotations.NullMarked;
