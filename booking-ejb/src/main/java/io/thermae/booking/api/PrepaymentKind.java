package io.thermae.booking.api;

/** What of a service's price is paid before its visit is taken. */
public enum PrepaymentKind {
    NONE,
    /** So many hundredths of the price as booked. */
    PERCENT,
    /** An amount for each who comes. */
    FIXED,
    FULL
}
