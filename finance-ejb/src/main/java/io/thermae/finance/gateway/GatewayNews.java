package io.thermae.finance.gateway;

import java.util.UUID;

/**
 * What a gateway tells unasked.
 *
 * @param key the idempotency key with which the payment was begun
 */
public record GatewayNews(UUID key, GatewayPayment payment) {}
