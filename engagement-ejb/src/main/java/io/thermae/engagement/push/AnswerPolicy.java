package io.thermae.engagement.push;

/** What the answers of push services mean (RFC 8030, sections 5 and 7.3). */
final class AnswerPolicy {

    /** What has come of a push. */
    enum Outcome {
        TAKEN,
        /** There is no such subscription any more. */
        GONE,
        /** Not this push, or not from us: it would be refused again. */
        REFUSED,
        /** Not now. */
        LATER
    }

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private AnswerPolicy() {}

    /** @param status less than 0 if there was none */
    static Outcome of(int status) {
        if (status / 100 == 2) {
            return Outcome.TAKEN;
        }
        return switch (status) {
            case 404, 410 -> Outcome.GONE;
            case REQUEST_TIMEOUT, TOO_MANY -> Outcome.LATER;
            default -> status >= 300 && status < 500 ? Outcome.REFUSED : Outcome.LATER;
        };
    }
}
