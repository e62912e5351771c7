/**
 * What a payment gateway is to us: one port, which the adapters {@code stripe} and {@code testgateway} implement, and which of
 * them is used; by that it implements booking's {@code PaymentSteps}.
 *
 * <p>Owns no tables; publishes nothing.
 */
@NullMarked
package io.thermae.finance.gateway;

import org.jspecify.annotations.NullMarked;
