package io.thermae.kernel;

import java.time.Instant;

/**
 * The state of all that is kept in memory of a business. Two equal stamps: nothing of it has changed in between, on
 * whichever node.
 *
 * @param epoch rises when the caches of the platform are emptied
 * @param generation rises with each committed change
 * @param changedAt when the last change was made, by the database's clock
 * @param writing whether the running transaction has written something: it sees what nobody else does, perhaps never
 */
public record Stamp(long epoch, long generation, Instant changedAt, boolean writing) {}
