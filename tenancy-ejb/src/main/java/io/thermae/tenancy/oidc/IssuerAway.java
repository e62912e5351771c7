package io.thermae.tenancy.oidc;

/** An issuer does not answer, or not as an issuer does. The message is for the log, without personal data. */
public class IssuerAway extends Exception {

    private static final long serialVersionUID = 1L;

    IssuerAway(String message) {
        super(message);
    }

    IssuerAway(String message, Throwable cause) {
        super(message, cause);
    }
}
