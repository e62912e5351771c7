package io.thermae.finance.gateway;

/** A gateway has not answered, or not now: it is not known what has become of the call. It may be made again, with its key. */
public class GatewayUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why for the log: no secret, nothing of people */
    public GatewayUnavailable(String why) {
        super(why);
    }

    /** The cause's own message is left out: it may tell more than is for logs. */
    public GatewayUnavailable(Exception cause) {
        super(cause.getClass().getName());
    }
}
