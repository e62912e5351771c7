/**
 * Invoices of the platform to businesses: each period of a subscription once, reminders when one is overdue, suspension when
 * it stays so, and what goes on when it is paid.
 *
 * <p>Owns {@code finance.platform_invoice} and {@code finance.platform_invoice_number}; they stand in no business's
 * ledger, but in the platform's books. Publishes {@code PlatformInvoiceIssued} and {@code PlatformInvoiceOverdue}.
 */
@NullMarked
package io.thermae.finance.platforminvoice;

import org.jspecify.annotations.NullMarked;
