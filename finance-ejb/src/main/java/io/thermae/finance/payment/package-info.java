/**
 * Money that comes: by which methods, which invoices it pays, tips, what is held for a visit to come, and what is left as the
 * customer's credit.
 *
 * <p>Owns {@code finance.payment}, {@code payment_part}, {@code payment_allocation} and {@code credit_use}; reads
 * {@code refund}, {@code refund_return}, {@code gateway_refund} and {@code online_payment}; posts to the ledger. Publishes
 * {@link io.thermae.finance.api.PaymentChanged} for programs, and for payers {@link io.thermae.finance.api.PaymentReceived},
 * {@link io.thermae.finance.api.PaymentRefunded}, {@link io.thermae.finance.api.InvoicePaymentReceived} and
 * {@link io.thermae.finance.api.InvoicePaymentRefunded}.
 */
@NullMarked
package io.thermae.finance.payment;

import org.jspecify.annotations.NullMarked;
