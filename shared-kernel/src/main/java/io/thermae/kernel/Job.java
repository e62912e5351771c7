package io.thermae.kernel;

import java.time.Duration;

/**
 * Work that every node does again and again, as long as it runs. What is due lies in rows that are claimed ({@code for update
 * skip locked}): any number of nodes share it, none waits for another, and what a dead node leaves is claimed by the next.
 *
 * <p>Each is an enterprise bean with this local interface. The clock of jobs finds all of them, asks no job before every
 * module is ready, and never asks for a round of a job during another one of the same node.
 */
public interface Job {

    /** By which operators know it: lower case, the module first, as {@code booking.holds}. Never changes. */
    String name();

    /** From the beginning of a round to that of the next, unless configuration says otherwise; none begins during another. */
    Duration every();

    /** Whether this node takes part. */
    default boolean isDoneHere() {
        return true;
    }

    /** Whether there is nothing to do while the database is away; without it nobody knows which jobs are to wait. */
    default boolean needsDatabase() {
        return true;
    }

    /**
     * Goes round once: does what is due, as far as nobody else is at it.
     *
     * @throws RuntimeException if nothing could be done at all: the next round comes later and later
     */
    Round round();

    /**
     * What a round came to.
     *
     * @param done how many things, as the job counts
     * @param failed how many of them are left for a later round because they could not be done
     */
    record Round(int done, int failed) {

        /** There was nothing to do, or it was done by others. */
        public static final Round NOTHING = new Round(0, 0);

        public static Round of(int done) {
            return new Round(done, 0);
        }

        public Round plus(Round other) {
            return new Round(done + other.done, failed + other.failed);
        }
    }
}
