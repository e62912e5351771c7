package io.thermae.finance.api;

/** How far a payment on the web is. */
public enum OnlinePaymentStatus {
    /** Written down; the gateway has not answered yet. */
    CREATED,
    /** Whoever pays is to say by what. Also after he was refused: then he may try another one. */
    REQUIRES_METHOD,
    /** Whoever pays is to prove who he is, at his bank. */
    REQUIRES_ACTION,
    /** The gateway waits for others. */
    PROCESSING,
    /** The money is there. */
    SUCCEEDED,
    /** The gateway does not take it on. */
    FAILED,
    /** Nobody can pay it any more. */
    CANCELLED;

    /** Whether nothing else is to come, unless money does come. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
