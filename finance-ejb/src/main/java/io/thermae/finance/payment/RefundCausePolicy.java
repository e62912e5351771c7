package io.thermae.finance.payment;

import io.thermae.finance.api.RefundCause;

/** What a payer is told of why his money goes back. What people of the business write is theirs, and not for him. */
public final class RefundCausePolicy {

    /** Why money goes back of itself: its place was somebody else's by then, or the visit cancelled. */
    public static final String TOO_LATE = "too_late";

    /** Why money goes back of itself: an invoice was paid otherwise meanwhile, or taken back. */
    public static final String PAID_ALREADY = "paid_already";

    /** Why money goes back of itself: the visit was cancelled. */
    public static final String CANCELLED = "cancelled";

    private RefundCausePolicy() {}

    /**
     * The cause.
     *
     * @param reason one of the constants here, another word, or what somebody wrote
     * @param cancelled whether the visit is cancelled by now
     */
    static RefundCause of(String reason, boolean cancelled) {
        return switch (reason) {
            case TOO_LATE -> cancelled ? RefundCause.CANCELLED : RefundCause.TOO_LATE;
            case CANCELLED -> cancelled ? RefundCause.CANCELLED : RefundCause.OTHER;
            case PAID_ALREADY -> RefundCause.PAID_ALREADY;
            default -> RefundCause.OTHER;
        };
    }
}
