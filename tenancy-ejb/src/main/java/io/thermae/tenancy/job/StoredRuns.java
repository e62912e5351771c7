package io.thermae.tenancy.job;

import io.thermae.kernel.Ids;
import io.thermae.kernel.Job;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.Jobs;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of rounds, and which jobs are to wait: the same for all nodes. Each method is one statement of its own. */
@ApplicationScoped
public class StoredRuns {

    private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

    @Inject
    Sql sql;

    List<String> paused() {
        return sql.query("select * from doors.paused_jobs()", row -> row.getString(1));
    }

    void pause(String job) {
        sql.query("select doors.pause_job(?)", row -> "", job);
    }

    void resume(String job) {
        sql.query("select doors.resume_job(?)", row -> "", job);
    }

    /** @param failure of the round as a whole: what kind it was, since what it says may be somebody's */
    void note(
            String job,
            Instant start,
            Duration took,
            Job.Round round,
            @Nullable RuntimeException failure,
            boolean byHand) {
        sql.query(
                "select doors.note_job_run(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row -> "",
                Ids.next(),
                job,
                NODE,
                start,
                took.toMillis(),
                round.done(),
                round.failed(),
                failure == null ? null : kind(failure),
                byHand);
    }

    /** Of what the container has wrapped, what was in it. */
    private static String kind(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof EJBException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    List<Jobs.JobRun> of(String job, Portion portion) {
        return sql.query(
                "select * from doors.job_runs(?, ?::uuid, ?)",
                row -> new Jobs.JobRun(
                        row.getObject("id", UUID.class),
                        row.getString("node"),
                        Timestamps.of(row, "started_at"),
                        Duration.ofMillis(row.getLong("duration_ms")),
                        row.getInt("done"),
                        row.getInt("failed"),
                        row.getString("failure"),
                        row.getBoolean("by_hand")),
                job,
                portion.after(),
                portion.limit());
    }

    /** How many things of each job have failed and wait, by the job's name; jobs without any are left out. */
    public Map<String, Integer> heldBack(Instant now) {
        Map<String, Integer> counts = new HashMap<>();
        sql.query(
                "select job, things from doors.held_back_counts(?)",
                row -> counts.put(row.getString("job"), row.getInt("things")),
                now);
        return counts;
    }

    int forgetHeldBack(Instant before, int atMost) {
        return sql.query("select doors.forget_held_back(?, ?)", row -> row.getInt(1), before, atMost)
                .get(0);
    }

    int forget(Instant before, int atMost) {
        return sql.query("select doors.forget_job_runs(?, ?)", row -> row.getInt(1), before, atMost)
                .get(0);
    }
}
