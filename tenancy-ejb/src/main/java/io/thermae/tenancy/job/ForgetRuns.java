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
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets what came of rounds long ago, and what was held back once and is not due any more. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Jobs belong to no tenant")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetRuns implements Job {

    private static final int AT_MOST = 5000;

    /** Each job looks oftener than that for what is due. */
    private static final Duration NOBODY_TRIES_FOR = Duration.ofDays(1);

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
        Instant now = clock.instant();
        return Round.of(runs.forget(now.minus(Duration.ofDays(historyDays)), AT_MOST)
                + runs.forgetHeldBack(now.minus(NOBODY_TRIES_FOR), AT_MOST));
    }
}
