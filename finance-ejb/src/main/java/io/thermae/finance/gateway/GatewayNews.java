package io.thermae.finance.gateway;

import java.util.UUID;

/** What a gateway tells unasked. */
public sealed interface GatewayNews {

    /** The idempotency key with which it was begun what it tells of. */
    UUID key();

    /** How far a payment is. */
    record OfPayment(UUID key, GatewayPayment payment) implements GatewayNews {}

    /** How far a refund is. */
    record OfRefund(UUID key, GatewayRefund refund) implements GatewayNews {}
}
