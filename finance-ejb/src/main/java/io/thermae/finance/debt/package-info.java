/**
 * Reminds customers of what they owe, on the days after its due date that the business has decided.
 *
 * <p>Owns no tables; notes in {@code finance.invoice} of how many days it has reminded. Publishes
 * {@link io.thermae.finance.api.InvoiceOverdue}.
 */
@NullMarked
package io.thermae.finance.debt;

import org.jspecify.annotations.NullMarked;
