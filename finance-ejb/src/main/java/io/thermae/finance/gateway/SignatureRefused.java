package io.thermae.finance.gateway;

/** What came to a webhook was not signed by the gateway, or long ago. */
public class SignatureRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public SignatureRefused() {
        super("The signature is not the gateway's");
    }
}
