package io.thermae.booking.api;

/** What has become of what was to be paid before a visit was taken. */
public enum PrepaymentState {
    /** The place is held until it is paid. */
    DUE,
    PAID,
    /** The business has taken the booking without it. */
    WAIVED,
    /** The hold has ended, or was cancelled. */
    LAPSED
}
