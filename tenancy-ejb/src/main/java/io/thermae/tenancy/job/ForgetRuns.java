package io.thermae.tenancy.job;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets what came of rounds long ago. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Jobs belong to no tenant")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetRuns implements Job {

    private static final int AT_MOST = 5000;

    @Inject
    StoredRuns runs;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.jobs.history-days", defaultValue = "30")
    int historyDays;

    @Override
    public String name() {
        return "tenancy.job-runs";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Round round() {
        return Round.of(runs.forget(clock.instant().minus(Duration.ofDays(historyDays)), AT_MOST));
    }
}
