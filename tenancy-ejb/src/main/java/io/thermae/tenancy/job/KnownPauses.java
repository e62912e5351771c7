package io.thermae.tenancy.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are to wait, as this node knows: one statement for all of them, every now and then, by one at a time. That it has
 * failed is remembered as long as what it says: a database that is away is not asked by each job, and one that hangs keeps one job
 * waiting, not all of them.
 */
@ApplicationScoped
public class KnownPauses {

    private static final Logger LOG = Logger.getLogger(KnownPauses.class.getName());
    private static final Duration KNOWN_FOR = Duration.ofSeconds(2);

    /** Who asks for longer than that gets no answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long NOBODY = 0;

    @Inject
    StoredRuns runs;

    /** Since when somebody asks, in nanoseconds; never {@link #NOBODY}'s if somebody does. */
    private final AtomicLong asking = new AtomicLong(NOBODY);

    /** What the database has said the last time that it has said anything. */
    private volatile Set<String> names = Set.of();

    private volatile @Nullable Asked last;

    /** @param answered whether the database has said it */
    private record Asked(boolean answered, long nanos) {}

    /** Whether a job that needs the database is to wait: also while that does not say it, since there is nothing to do then. */
    boolean letWait(String job) {
        Asked known = last;
        if (known == null || nanos() - known.nanos() > KNOWN_FOR.toNanos()) {
            known = ask(known);
        }
        return !known.answered() || names.contains(job);
    }

    /** The same of a job that needs no database, without asking it: other jobs do so all the time. */
    boolean letWaitUnasked(String job) {
        return names.contains(job);
    }

    /** Whoever comes while somebody asks has to do with what was known before, and with nothing if that one gets no answer. */
    private Asked ask(@Nullable Asked before) {
        if (!asking.compareAndSet(NOBODY, nanos() | 1)) {
            return before == null || hangs() ? new Asked(false, 0) : before;
        }
        boolean answered = false;
        try {
            names = Set.copyOf(runs.paused());
            answered = true;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The database does not say which jobs are to wait", e);
        } finally {
            asking.set(NOBODY);
        }
        Asked now = new Asked(answered, nanos());
        last = now;
        return now;
    }

    private boolean hangs() {
        long since = asking.get();
        return since != NOBODY && nanos() - since > PATIENCE.toNanos();
    }

    /** Of a clock that no administrator sets. */
    long nanos() {
        return System.nanoTime();
    }
}
