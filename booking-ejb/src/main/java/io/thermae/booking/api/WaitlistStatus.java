package io.thermae.booking.api;

/** How far somebody has come who waits for a place. */
public enum WaitlistStatus {
    WAITING,
    /** A place is held for him. */
    OFFERED,
    /** He has taken one. */
    BOOKED,
    LEFT,
    /** What he waited for is past. */
    EXPIRED
}
