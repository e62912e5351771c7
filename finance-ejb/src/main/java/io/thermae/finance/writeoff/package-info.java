/**
 * Writing off: what nobody will pay of an invoice is given up, and owed again when that is taken back or money comes after all.
 *
 * <p>Owns no tables; changes what was written off of {@code finance.invoice}; posts to the ledger. Publishes
 * {@link io.thermae.finance.api.DocumentChanged}.
 */
@NullMarked
package io.thermae.finance.writeoff;

import org.jspecify.annotations.NullMarked;
