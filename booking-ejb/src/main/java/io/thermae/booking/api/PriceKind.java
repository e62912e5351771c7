package io.thermae.booking.api;

/** What the price of a service says. */
public enum PriceKind {
    /** What it costs. */
    FIXED,
    /** What it costs at least: the work decides. It is booked at this price. */
    FROM,
    /** Nothing. */
    FREE
}
