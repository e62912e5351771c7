package io.thermae.tenancy.job;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentRound;
import io.thermae.kernel.Job;
import io.thermae.kernel.ModuleReady;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RoundTrips;
import io.thermae.tenancy.api.PlatformReady;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Asks each job for a round again and again, from when the node starts until it stops. There is no leader: every node asks
 * its own jobs, and they share the work.
 */
@Singleton
@Startup
@PermitAll
@CrossTenant("Jobs belong to no tenant")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobClock {

    private static final Logger LOG = Logger.getLogger(JobClock.class.getName());

    @Resource
    TimerService timers;

    @Inject
    PlatformReady platform;

    @Inject
    @Any
    Instance<ModuleReady> modules;

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    StoredRuns runs;

    @Inject
    KnownPauses pauses;

    @Resource
    ManagedExecutorService executor;

    @Inject
    RequestContextController requestContext;

    @Inject
    CurrentRound current;

    @Inject
    Config config;

    @Inject
    Clock clock;

    private final SortedMap<String, WatchedJob> watched = new TreeMap<>();

    /** Found once: session beans that are found anew each time are kept as long as this one is. */
    private volatile @Nullable List<ModuleReady> found;

    @PostConstruct
    void start() {
        platform.await();
        for (Job job : jobs) {
            String name = job.name();
            Duration every = config.getOptionalValue("thermae.jobs." + name + ".every-seconds", Integer.class)
                    .map(Duration::ofSeconds)
                    .orElse(job.every());
            if (watched.put(name, new WatchedJob(job, name, every)) != null) {
                throw new IllegalStateException("Two jobs have the name " + name);
            }
            timers.createIntervalTimer(every.toMillis(), every.toMillis(), new TimerConfig(name, false));
        }
    }

    @Timeout
    void tick(Timer timer) {
        WatchedJob job = watched((String) timer.getInfo());
        if (!rests(job) && job.isDue()) {
            go(job, false);
        }
    }

    /** All of them, by name. */
    public Collection<WatchedJob> watched() {
        return watched.values();
    }

    /** @throws NotFound if there is no such job */
    public WatchedJob watched(String name) {
        WatchedJob job = watched.get(name);
        if (job == null) {
            throw new NotFound("job");
        }
        return job;
    }

    /** Those that this node should have done, and has not, for so many of their periods; by name. */
    public List<String> late(int periods) {
        return watched.values().stream()
                .filter(job -> !rests(job) && job.isLate(periods))
                .map(WatchedJob::name)
                .toList();
    }

    /** From the beginning of a round of a job to that of the next. */
    public Duration every(String name) {
        return watched(name).every();
    }

    /** Whether this node is to do nothing of it now. While the database is away, who needs it has nothing to do. */
    private boolean rests(WatchedJob job) {
        boolean resting = !job.job().isDoneHere()
                || (job.job().needsDatabase() ? pauses.letWait(job.name()) : pauses.letWaitUnasked(job.name()));
        job.seen(resting);
        return resting;
    }

    /** A round, unless there is one. */
    public void go(WatchedJob job, boolean byHand) {
        Instant start = clock.instant();
        if (!job.begin(start)) {
            return;
        }
        long began = System.nanoTime();
        long roundTrips = RoundTrips.soFar();
        Job.Round round = Job.Round.NOTHING;
        RuntimeException failure = null;
        boolean activated = requestContext.activate();
        try {
            current.begin(job.name(), byHand);
            modules().forEach(ModuleReady::await);
            round = job.job().round();
        } catch (RuntimeException e) {
            failure = e;
            LOG.log(Level.WARNING, e, () -> "The job " + job.name() + " has failed, and is tried again");
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
            long took = System.nanoTime() - began;
            job.end(round.done(), failure != null, took, RoundTrips.soFar() - roundTrips);
            if (byHand || failure != null || round.done() + round.failed() > 0) {
                noteInTime(job, start, Duration.ofNanos(took), round, failure, byHand);
            }
        }
    }

    /** Not before the first round: modules may start after this one. */
    private List<ModuleReady> modules() {
        List<ModuleReady> known = found;
        if (known == null) {
            known = modules.stream().toList();
            found = known;
        }
        return known;
    }

    /** A job that needs no database does not wait for one that hangs, before its next round, either. */
    private void noteInTime(
            WatchedJob job,
            Instant start,
            Duration took,
            Job.Round round,
            @Nullable RuntimeException failure,
            boolean byHand) {
        if (job.job().needsDatabase()) {
            note(job, start, took, round, failure, byHand);
            return;
        }
        try {
            executor.submit(() -> note(job, start, took, round, failure, byHand));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, e, () -> "What came of " + job.name() + " is not written down");
        }
    }

    private void note(
            WatchedJob job,
            Instant start,
            Duration took,
            Job.Round round,
            @Nullable RuntimeException failure,
            boolean byHand) {
        try {
            runs.note(job.name(), start, took, round, failure, byHand);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "What came of " + job.name() + " is not written down");
        }
    }
}
