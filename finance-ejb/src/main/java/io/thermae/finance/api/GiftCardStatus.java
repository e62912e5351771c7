package io.thermae.finance.api;

/** What became of a gift card. Whether its last day is over is another matter. */
public enum GiftCardStatus {
    ACTIVE,
    /** Lost, or doubtful: pays nothing until it is unblocked. */
    BLOCKED,
    /** Taken back, and its money given back. */
    VOIDED
}
