package io.thermae.booking.availability;

/**
 * Where a visit may be put where other visits are already. Blocks, time off, maintenance and what calendars elsewhere say
 * are never overlooked.
 */
public enum Overlap {
    NONE,
    /** With its masters. */
    MASTERS,
    /** With its masters, and with what else it takes. */
    ALL
}
