package io.thermae.engagement.smtp;

/** The recipient's address is none, or the mail server will never take mail for it. */
public class RecipientRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    RecipientRefused(String reason) {
        this.reason = reason;
    }

    /** For the message's row only: mail servers repeat the address in their answers. */
    String reason() {
        return reason;
    }
}
