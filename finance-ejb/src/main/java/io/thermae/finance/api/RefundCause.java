package io.thermae.finance.api;

/** Why money goes back, as far as its payer is told. */
public enum RefundCause {
    /** The payment came when the place was not held any more, and not to be had. */
    TOO_LATE,
    /** The visit was cancelled. */
    CANCELLED,
    /** More came than was owed, since it was paid otherwise meanwhile. */
    PAID_ALREADY,
    /** Somebody of the business gives it back, or it is nobody's business but theirs. */
    OTHER
}
