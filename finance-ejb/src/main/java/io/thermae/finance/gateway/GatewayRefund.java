package io.thermae.finance.gateway;

import org.jspecify.annotations.Nullable;

/**
 * A refund as a gateway sees it.
 *
 * @param id what the gateway calls it
 * @param failure why it has failed, one word of the gateway's; null if it has not
 */
public record GatewayRefund(String id, Status status, @Nullable String failure) {

    /** How far it is. */
    public enum Status {
        /** Taken on; the bank has not said yet. */
        PENDING,
        SUCCEEDED,
        FAILED
    }
}
