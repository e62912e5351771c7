package io.thermae.booking.api;

/**
 * A part of a service.
 *
 * @param durationMinutes at least 1
 */
public record Segment(Kind kind, int durationMinutes) {

    /** What happens in it. */
    public enum Kind {
        WORK,
        /** The master is free for others while the client waits; whatever else the service takes stays taken. */
        PROCESSING,
        FINISHING;

        /** Whether the master is busy with the client. */
        public boolean isBusy() {
            return this != PROCESSING;
        }
    }
}
