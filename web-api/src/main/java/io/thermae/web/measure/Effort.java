package io.thermae.web.measure;

/**
 * What an answer has taken.
 *
 * @param nanos nanoseconds
 * @param roundTrips how often it has waited for the database in plain SQL, without begin and commit
 * @param bytes of the answer's body; negative if not known
 */
public record Effort(long nanos, long roundTrips, long bytes) {}
