/**
 * The payment gateway Stripe, spoken to by its own library. Cards are typed at Stripe, never here.
 *
 * <p>Owns no tables; publishes nothing.
 */
@NullMarked
package io.thermae.finance.stripe;

import org.jspecify.annotations.NullMarked;
