package io.thermae.booking.api;

/** Of whom a prepayment is asked. */
public enum PrepaymentWhen {
    ALWAYS,
    /** Of who has had no visit here that was confirmed. */
    FIRST_VISIT,
    /** Of who did not come so often. */
    AFTER_NO_SHOWS
}
