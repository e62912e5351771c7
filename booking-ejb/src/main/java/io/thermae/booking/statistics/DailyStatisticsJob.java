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
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every minute, on every node, for branches with days to compute; counts days. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for days of all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DailyStatisticsJob implements Job {

    private static final String DUE = "select * from doors.tenants_with_due_statistics(?, ?)";

    private static final int BUSINESSES_AT_MOST = 5000;

    @Inject
    DueBranches branches;

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
        Round businesses = round.go("daily-statistics", DUE, BUSINESSES_AT_MOST, () -> {
            Round days = branches.compute();
            computed.addAndGet(days.done());
            failed.addAndGet(days.failed());
        });
        return new Round(computed.get(), failed.get() + businesses.failed());
    }
}
