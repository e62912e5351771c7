package io.thermae.finance.api;

/** How far a refund is that goes back by a payment gateway. */
public enum GatewayRefundStatus {
    /** It is to be sent. */
    DUE,
    /** The gateway has taken it on; the bank has not said yet. */
    SENT,
    DONE,
    /** The gateway could not do it: it is the payment's credit again, and somebody may have it sent again. */
    FAILED
}
