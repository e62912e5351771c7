package io.thermae.kernel;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers what could not be done, for all nodes. Each method is one statement of its own, outside of transactions. */
@ApplicationScoped
public class HeldBack {

    private static final Logger LOG = Logger.getLogger(HeldBack.class.getName());

    /** Of one work: what is beyond is tried in each round. All of them are read in each round. */
    private static final int AT_MOST = 20_000;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.jobs.retry-minutes", defaultValue = "60")
    int longestMinutes;

    Holds of(String job, String work) {
        Map<Holds.Thing, Holds.Hold> known = new HashMap<>();
        sql.query(
                "select * from doors.held_back(?, ?, ?)",
                row -> known.put(
                        new Holds.Thing(row.getObject("tenant_id", UUID.class), row.getObject("thing_id", UUID.class)),
                        new Holds.Hold(row.getInt("failures"), Timestamps.of(row, "not_before"))),
                job,
                work,
                AT_MOST);
        return new Holds(job, work, known);
    }

    /** Holds a thing back for longer than the last time. A database that is away remembers nothing: it is tried again soon. */
    void hold(Holds holds, Holds.Thing thing, RuntimeException failure) {
        Instant now = clock.instant();
        int failures = holds.failures(thing) + 1;
        Instant until = now.plus(RetryPolicy.pause(failures, Duration.ofMinutes(Math.max(1, longestMinutes))));
        try {
            sql.query(
                    "select doors.hold_back(?, ?, ?, ?, ?, ?, ?, ?)",
                    row -> "",
                    thing.tenant(),
                    holds.job(),
                    holds.work(),
                    thing.id(),
                    failures,
                    kind(failure),
                    now,
                    until);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "It is not written down that " + holds.work() + " has failed");
        }
    }

    /** It was done at last. */
    void release(Holds holds, Holds.Thing thing) {
        try {
            sql.query(
                    "select doors.release_held_back(?, ?, ?, ?)",
                    row -> "",
                    thing.tenant(),
                    holds.job(),
                    holds.work(),
                    thing.id());
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "It is not written down that " + holds.work() + " is done");
        }
    }

    /** Of what the container and a round have wrapped, what was in it: what kind, since what it says may be somebody's. */
    private static String kind(RuntimeException failure) {
        Throwable cause = failure;
        while (cause instanceof EJBException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
