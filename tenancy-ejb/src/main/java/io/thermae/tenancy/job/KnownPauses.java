package io.thermae.tenancy.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are to wait, as this node knows: one statement for all of them, every now and then, by one at a time. That it has
 * failed is remembered as long as what it says: a database that is away is not asked by each job.
 */
@ApplicationScoped
public class KnownPauses {

    private static final Logger LOG = Logger.getLogger(KnownPauses.class.getName());
    private static final Duration KNOWN_FOR = Duration.ofSeconds(2);

    @Inject
    StoredRuns runs;

    private final AtomicBoolean asking = new AtomicBoolean();

    /** What the database has said the last time that it has said anything. */
    private volatile Set<String> names = Set.of();

    private volatile @Nullable Asked last;

    /** @param answered whether the database has said it */
    private record Asked(boolean answered, long nanos) {}

    /** Whether a job that needs the database is to wait: also while that does not say it, since there is nothing to do then. */
    boolean letWait(String job) {
        Asked known = last;
        if (known == null || System.nanoTime() - known.nanos() > KNOWN_FOR.toNanos()) {
            known = ask(known);
        }
        return !known.answered() || names.contains(job);
    }

    /** The same of a job that needs no database, without asking it: other jobs do so all the time. */
    boolean letWaitUnasked(String job) {
        return names.contains(job);
    }

    /** Whoever comes while somebody asks has to do with what was known before. */
    private Asked ask(@Nullable Asked before) {
        if (!asking.compareAndSet(false, true)) {
            return before == null ? new Asked(false, 0) : before;
        }
        boolean answered = false;
        try {
            names = Set.copyOf(runs.paused());
            answered = true;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The database does not say which jobs are to wait", e);
        } finally {
            asking.set(false);
        }
        Asked now = new Asked(answered, System.nanoTime());
        last = now;
        return now;
    }
}
