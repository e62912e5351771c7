package io.thermae.tenancy.job;

import io.thermae.kernel.Job;
import io.thermae.tenancy.api.Jobs;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job of this node, and how it does since the node started. */
public final class WatchedJob {

    private final Job job;
    private final String name;
    private final Duration every;

    private boolean running;
    private int failuresInRow;
    private long notBeforeNanos = System.nanoTime();
    private final TimeWithoutGood withoutGood = new TimeWithoutGood(System.nanoTime());
    private long rounds;
    private long failedRounds;
    private long done;
    private long nanos;
    private long roundTrips;
    private @Nullable Instant lastStart;

    WatchedJob(Job job, String name, Duration every) {
        this.job = job;
        this.name = name;
        this.every = every;
    }

    Job job() {
        return job;
    }

    String name() {
        return name;
    }

    Duration every() {
        return every;
    }

    /** Whether enough time has passed since it failed. */
    synchronized boolean isDue() {
        return System.nanoTime() - notBeforeNanos >= 0;
    }

    /** False if it is at it. */
    synchronized boolean begin(Instant now) {
        if (running) {
            return false;
        }
        running = true;
        lastStart = now;
        return true;
    }

    synchronized void end(int things, boolean failed, long nanosTaken, long roundTripsMade) {
        running = false;
        rounds++;
        done += things;
        nanos += nanosTaken;
        roundTrips += roundTripsMade;
        failedRounds += failed ? 1 : 0;
        failuresInRow = failed ? failuresInRow + 1 : 0;
        if (!failed) {
            withoutGood.good(System.nanoTime());
        }
        // the timer comes at its own times: a hair's breadth before one of them is the same one
        notBeforeNanos = System.nanoTime()
                + (failed
                        ? JobPolicy.pause(every, failuresInRow)
                                .minus(every.dividedBy(2))
                                .toNanos()
                        : 0);
    }

    /** Somebody has looked whether this node is to do it now; so long as it is not, it is not late for that. */
    synchronized void seen(boolean resting) {
        withoutGood.seen(resting, System.nanoTime());
    }

    /** Whether there was no good round for so many periods, since the last one or since the node started. */
    synchronized boolean isLate(int periods) {
        return JobPolicy.isLate(every, periods, withoutGood.at(System.nanoTime()));
    }

    synchronized Jobs.Totals totals() {
        return new Jobs.Totals(rounds, failedRounds, done, Duration.ofNanos(nanos), roundTrips);
    }

    synchronized Jobs.JobView view(boolean paused, int heldBack) {
        return new Jobs.JobView(
                name, every, job.isDoneHere(), paused, running, failuresInRow, lastStart, heldBack, totals());
    }
}
