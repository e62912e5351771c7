package io.thermae.tenancy.oidc;

/** A token or a code is not good. The reason is for the log, never for the answer, and without personal data. */
public class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public TokenRefused(String reason) {
        super(reason);
    }
}
