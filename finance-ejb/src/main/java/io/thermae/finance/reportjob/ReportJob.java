package io.thermae.finance.reportjob;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every other second, on every node, for businesses with a report that is to be worked out or forgotten. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for what is due in all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReportJob implements Job {

    private static final String DUE = "select * from doors.tenants_with_due_reports(?, ?)";

    private static final int AT_MOST = 50;

    @Inject
    MakeReports makeReports;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.finance.reports.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "finance.reports";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        return round.go("reports", DUE, AT_MOST, makeReports::make);
    }
}
