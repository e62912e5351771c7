package io.thermae.booking.api;

/** What is on the calendar beside visits. */
public enum BlockKind {
    /** Nobody can be booked then. */
    BLOCK,
    /** Training, a meeting: nobody can be booked then either. */
    INTERNAL,
    /** Only something to be read. */
    NOTE;

    /** Whether time is taken. */
    public boolean isBusy() {
        return this != NOTE;
    }
}
