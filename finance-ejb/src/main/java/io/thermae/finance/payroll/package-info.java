/**
 * What masters are paid: commissions on what was paid for their services and the products that they sold, and their tips, counted once by runs.
 *
 * <p>Owns {@code finance.payroll_run} and {@code payroll_line}; reads what {@code invoice} and {@code payment} have written down
 * of payments; posts to the ledger. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.payroll;

import org.jspecify.annotations.NullMarked;
