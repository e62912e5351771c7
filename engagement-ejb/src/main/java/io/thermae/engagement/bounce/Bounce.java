package io.thermae.engagement.bounce;

/**
 * What a notice says of a mail (RFC 3464).
 *
 * @param isEnd whether nobody tries to deliver it any more
 * @param status as RFC 3463 has it, for example {@code 5.1.1}
 * @param words what the last server has said; on one line, may be empty, and may quote addresses
 */
record Bounce(boolean isEnd, String status, String words) {

    /** Whether the address itself is at fault, so that other mails will not arrive there either. */
    boolean isOfAddress() {
        return isEnd && StatusPolicy.isOfAddress(status);
    }

    /** For the message's row. */
    String reason() {
        return "The mail came back: " + status + (words.isEmpty() ? "" : ", " + words);
    }

    /** Servers repeat addresses. */
    @Override
    public String toString() {
        return "Bounce[" + status + "]";
    }
}
