/**
 * Taking back: invoices by credit notes, and payments by refunds to where the money came from.
 *
 * <p>Owns {@code finance.refund}, {@code refund_part}, {@code refund_return} and {@code gateway_refund}; changes what payments pay of
 * invoices; posts to the ledger. Publishes {@link io.thermae.finance.api.RefundFailed} and
 * {@link io.thermae.finance.api.PaymentChanged}, and {@link io.thermae.finance.api.PaymentRefunded} or
 * {@link io.thermae.finance.api.InvoicePaymentRefunded} once a refund.
 */
@NullMarked
package io.thermae.finance.refund;

import org.jspecify.annotations.NullMarked;
