/**
 * Fees of visits that do not take place: invoiced as the business has decided, paid from what was paid ahead, and taken back when
 * they are waived; what is neither waits for somebody to decide. The rest of what was paid ahead goes back.
 *
 * <p>Owns {@code finance.fee}; writes {@code finance.invoice}, {@code payment} and {@code refund} by those who own them; posts to the ledger.
 * Called by {@code booking}, in its transaction, and by whoever writes down money that comes after that. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.fee;

import org.jspecify.annotations.NullMarked;
