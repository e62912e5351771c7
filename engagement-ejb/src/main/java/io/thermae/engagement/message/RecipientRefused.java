package io.thermae.engagement.message;

/** The recipient's address or number is none, or whoever delivers the message will never take one for it. */
public class RecipientRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public RecipientRefused(String reason) {
        this.reason = reason;
    }

    /** For the message's row only: servers repeat the address in their answers. */
    public String reason() {
        return reason;
    }
}
