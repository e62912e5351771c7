/**
 * A payment gateway without money, for the local run and the tests. Off unless {@code thermae.payments.gateway} is
 * {@code test}, and wherever clients come by https.
 *
 * <p>Owns {@code finance.test_gateway_payment} and {@code test_gateway_refund}, which nobody else reads. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.testgateway;

import org.jspecify.annotations.NullMarked;
