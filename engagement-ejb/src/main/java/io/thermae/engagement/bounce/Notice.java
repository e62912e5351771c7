package io.thermae.engagement.bounce;

/**
 * What a notice says of a mail (RFC 3464).
 *
 * @param status as RFC 3463 has it, for example {@code 5.1.1}
 * @param words what the last server has said; on one line, may be empty, and may quote addresses
 */
record Notice(Outcome outcome, String status, String words) {

    /** What has become of a mail. */
    enum Outcome {
        /** It is not there yet; servers still try. */
        DELAYED,
        /** It is in a mailbox. */
        DELIVERED,
        /** It is not, and nobody tries any more. */
        FAILED
    }

    /** Whether the address itself is at fault, so that other mails will not arrive there either. */
    boolean isOfAddress() {
        return outcome == Outcome.FAILED && StatusPolicy.isOfAddress(status);
    }

    /** Of one that has failed, for the message's row. */
    String reason() {
        return "The mail came back: " + status + (words.isEmpty() ? "" : ", " + words);
    }

    /** Servers repeat addresses. */
    @Override
    public String toString() {
        return "Notice[" + status + "]";
    }
}
