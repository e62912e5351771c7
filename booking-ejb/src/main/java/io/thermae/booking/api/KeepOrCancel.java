package io.thermae.booking.api;

/** What becomes of bookings that stand in the way of a change. */
public enum KeepOrCancel {
    /** They stand. */
    KEEP,
    /** They are cancelled, and the clients are told. */
    CANCEL
}
