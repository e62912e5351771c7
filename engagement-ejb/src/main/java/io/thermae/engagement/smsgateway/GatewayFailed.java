package io.thermae.engagement.smsgateway;

/** The gateway has not taken a message, and the message is not to blame: it is tried again. */
class GatewayFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GatewayFailed(String message) {
        super(message);
    }
}
