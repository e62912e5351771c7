/**
 * What the business spends: drawn up, submitted, approved by somebody who may, paid at once or later, voided with a reason; and
 * what it spends again and again, of which a {@link io.thermae.kernel.Job} draws drafts up.
 *
 * <p>Owns {@code finance.expense}, {@code expense_receipt}, {@code expense_category}, {@code supplier} and {@code recurring_expense}; posts to the ledger.
 * Publishes nothing.
 */
@NullMarked
package io.thermae.finance.expense;

import org.jspecify.annotations.NullMarked;
