package io.thermae.finance.gateway;

/** A gateway does not do what it is asked, and will not. */
public class GatewayRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code one word of the gateway's */
    public GatewayRefused(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
