package io.thermae.booking.api;

/** What a client owes for. */
public enum FeeKind {
    LATE_CANCELLATION,
    NO_SHOW
}
