/**
 * Who has looked at what shows whose money it is: invoices, payments, gift cards, packages, memberships.
 *
 * <p>Owns no table; what is seen is noted in the audit. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.reading;

import org.jspecify.annotations.NullMarked;
