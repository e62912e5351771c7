package io.thermae.booking.api;

/** The life of a booking. */
public enum BookingStatus {
    PENDING,
    CONFIRMED,
    CHECKED_IN,
    COMPLETED,
    CANCELLED,
    NO_SHOW,
    /** A hold that was neither paid nor confirmed in time. */
    EXPIRED;

    /** Whether it can still be moved or cancelled. */
    public boolean isAhead() {
        return this == PENDING || this == CONFIRMED;
    }
}
