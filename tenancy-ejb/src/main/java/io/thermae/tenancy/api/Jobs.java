package io.thermae.tenancy.api;

import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The jobs that nodes do again and again, for those who run the platform. */
@Local
public interface Jobs {

    /**
     * What a job has come to on this node since it started.
     *
     * @param done how many things, as the job counts
     * @param took all of its rounds together
     * @param roundTrips how often they have waited for the database in plain SQL, begin and commit aside
     */
    record Totals(long rounds, long failedRounds, long done, Duration took, long roundTrips) {}

    /**
     * A job as the node that answers has it.
     *
     * @param every so often it looks whether there is something to do
     * @param doneHere whether this node takes part
     * @param paused whether no node does it, until it is resumed
     * @param running whether this node is at it right now
     * @param failuresInRow rounds that have failed on this node, one after the other, up to the last one
     * @param lastStart when its last round on this node began; null if none did
     * @param heldBack how many things have failed, on whichever node, and are not tried before a while has passed
     */
    record JobView(
            String name,
            Duration every,
            boolean doneHere,
            boolean paused,
            boolean running,
            int failuresInRow,
            @Nullable Instant lastStart,
            int heldBack,
            Totals totals) {}

    /**
     * A round in which there was something to do, on whichever node.
     *
     * @param node process and machine
     * @param failed how many things were left for a later round
     * @param failure what kind of failure ended it; null if none did
     * @param byHand whether an administrator asked for it
     */
    record JobRun(
            UUID id,
            String node,
            Instant startedAt,
            Duration took,
            int done,
            int failed,
            @Nullable String failure,
            boolean byHand) {}

    /** The names of all jobs, in order; asks no database. */
    List<String> names();

    /** All jobs, by name. */
    List<JobView> list();

    /** @throws NotFound if there is no such job */
    JobView get(String name);

    /**
     * What it has come to on this node; asks no database.
     *
     * @throws NotFound if there is no such job
     */
    Totals totals(String name);

    /**
     * Its rounds, the latest first.
     *
     * @throws NotFound if there is no such job
     */
    List<JobRun> runs(String name, Portion portion);

    /**
     * Begins a round on this node, also of a job that is paused or that this node takes no part in; does nothing if the node is
     * at it. What is held back is tried, too. Returns at once: what came of it stands among its rounds.
     *
     * @throws NotFound if there is no such job
     */
    void start(String name);

    /**
     * No node begins a round of it from now on, or within a few seconds. One that is under way comes to its end.
     *
     * @throws NotFound if there is no such job
     */
    void pause(String name);

    /** @throws NotFound if there is no such job */
    void resume(String name);
}
