package io.thermae.booking.availability;

/** Where a visit may be put where other visits are already. Blocks, time off and maintenance are never overlooked. */
public enum Overlap {
    NONE,
    /** With its masters. */
    MASTERS,
    /** With its masters, and with what else it takes. */
    ALL
}
