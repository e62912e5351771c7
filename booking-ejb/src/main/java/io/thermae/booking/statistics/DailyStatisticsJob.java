package io.thermae.booking.statistics;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.TenantRound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Looks every minute, on every node, for branches with days to compute; counts days. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for days of all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DailyStatisticsJob implements Job {

    private static final Logger LOG = Logger.getLogger(DailyStatisticsJob.class.getName());

    private static final String DUE = "select * from doors.tenants_with_due_statistics(?, ?)";

    private static final int BUSINESSES_AT_MOST = 5000;

    /** Of one branch in one round, each of two months: the others wait meanwhile. */
    private static final int STEPS_AT_MOST = 40;

    @Inject
    ComputeDays days;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.booking.daily-statistics.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "booking.daily-statistics";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        AtomicInteger computed = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Round businesses = round.go("daily-statistics", DUE, BUSINESSES_AT_MOST, () -> compute(computed, failed));
        return new Round(computed.get(), failed.get() + businesses.failed());
    }

    private void compute(AtomicInteger computed, AtomicInteger failed) {
        for (UUID branch : days.due()) {
            if (!compute(branch, computed)) {
                failed.incrementAndGet();
            }
        }
    }

    /** If something is wrong with one branch, the others do not wait for it. */
    private boolean compute(UUID branch, AtomicInteger computed) {
        try {
            computeAll(before -> days.step(branch, before), computed);
            return true;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The days of branch " + branch + " are not computed, and tried again later");
            days.putOff(branch);
            return false;
        }
    }

    /**
     * All that is to be done of a branch. Where visits are booked all the time, days are marked again as soon as they are
     * computed: what has been computed twice in a round is left to the next one, and days before it are gone on with.
     *
     * @param step computes days, those before the given one if it is not null
     */
    static void computeAll(Function<@Nullable LocalDate, Optional<List<LocalDate>>> step, AtomicInteger computed) {
        Set<LocalDate> seen = new HashSet<>();
        LocalDate before = null;
        for (int steps = 0; steps < STEPS_AT_MOST; steps++) {
            List<LocalDate> done = step.apply(before).orElse(null);
            if (done == null || (done.isEmpty() && before != null)) {
                return;
            }
            computed.addAndGet(done.size());
            if (!done.isEmpty() && (before != null || !seen.addAll(done))) {
                before = Collections.min(done);
            }
        }
    }
}
