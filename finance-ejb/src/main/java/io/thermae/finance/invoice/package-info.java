/**
 * Invoices: drawn up by hand or of a booking, issued under numbers without gaps, open until they are paid or taken back.
 * Credit notes are documents of the same kind; {@code refund} issues them.
 *
 * <p>Owns {@code finance.invoice}, {@code invoice_line} and {@code document_series}; posts to the ledger. Publishes
 * {@link io.thermae.finance.api.DocumentChanged}.
 */
@NullMarked
package io.thermae.finance.invoice;

import org.jspecify.annotations.NullMarked;
