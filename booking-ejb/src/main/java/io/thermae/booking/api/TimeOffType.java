package io.thermae.booking.api;

/** What time off is for. */
public enum TimeOffType {
    VACATION,
    SICK,
    OTHER
}
