package io.thermae.booking.api;

/** What has become of time off; only what is approved keeps bookings away. */
public enum TimeOffStatus {
    REQUESTED,
    APPROVED,
    REFUSED
}
