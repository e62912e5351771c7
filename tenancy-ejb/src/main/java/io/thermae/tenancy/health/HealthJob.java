package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.SystemCheck;
import io.thermae.kernel.outside.Deadline;
import io.thermae.tenancy.api.SystemHealth.CheckFailure;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Looks how the system is, on every node: each has its own way to the database and the broker, and its own disk. All checks are
 * looked at together, each on a thread of its own, so that the round ends in time and one that hangs is known by its name. These
 * are no threads of session beans: of those there are few, and all jobs together may hold them while the database hangs.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks after the platform")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HealthJob implements Job {

    static final String NAME = "platform.health";

    /** For all looks of a round together. Much less than a period. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Inject
    @Any
    Instance<SystemCheck> checks;

    private volatile @Nullable List<SystemCheck> found;

    /** By the names of the checks: the last of each. */
    private final Map<String, Future<Looked>> underWay = new ConcurrentHashMap<>();

    @Resource
    ManagedExecutorService executor;

    @Inject
    LookAtCheck looks;

    @Inject
    Findings findings;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean needsDatabase() {
        return false;
    }

    /** Done, as this job counts, is a check that has changed. */
    @Override
    public Round round() {
        return round(Deadline.in(LONGEST));
    }

    /** @param deadline after which none of the looks is waited for */
    Round round(Deadline deadline) {
        List<SystemCheck> all = checks();
        all.forEach(check -> underWay.compute(
                check.name(), (name, before) -> before == null || before.isDone() ? begin(check) : before));
        int changed = 0;
        for (SystemCheck check : all) {
            if (findings.note(check.name(), check.unit(), await(check.name(), deadline), clock.instant())) {
                changed++;
            }
        }
        return Round.of(changed);
    }

    /** On a thread of the server's that no session bean waits for. */
    Future<Looked> begin(SystemCheck check) {
        try {
            return executor.submit(() -> looks.look(check));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * A look that has not ended goes on, and has to do for the next rounds: whatever hangs, it is one thread. What ends between two
     * rounds is too late for either, so that what takes that long each time is not up every other minute.
     */
    private Looked await(String name, Deadline deadline) {
        Future<Looked> look = Objects.requireNonNull(underWay.get(name));
        try {
            return look.get(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Looked.nothing(CheckFailure.NO_ANSWER);
        } catch (ExecutionException e) {
            return Looked.nothing(CheckFailure.FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Looked.nothing(CheckFailure.NO_ANSWER);
        }
    }

    /** Found once: session beans that are found anew each time are kept as long as this one is. */
    List<SystemCheck> checks() {
        List<SystemCheck> known = found;
        if (known == null) {
            known = checks.stream().toList();
            found = known;
        }
        return known;
    }
}
