/**
 * Points of customers: the business's programme, what is earned of what is paid of invoices, taken back, over after a while and
 * corrected by hand. {@code payment} pays by them.
 *
 * <p>Owns {@code finance.loyalty_programme}, {@code loyalty_account}, {@code loyalty_lot}, {@code loyalty_earning} and
 * {@code loyalty_entry}. Points are no money until they pay: nothing is posted here. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.loyalty;

import org.jspecify.annotations.NullMarked;
