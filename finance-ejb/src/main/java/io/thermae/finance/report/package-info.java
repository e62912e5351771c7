/**
 * Reports of money, each of one statement, or of one snapshot, and so of one moment: revenue, taxes, takings, movements on accounts,
 * and what is owed.
 *
 * <p>Owns no tables; reads the ledger and the documents. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.report;

import org.jspecify.annotations.NullMarked;
