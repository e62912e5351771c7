package io.thermae.tenancy.business;

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

/** Looks every few seconds, on every node, for businesses in whose life something is due. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for deadlines of all businesses; what is done is done in each one's own transaction")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeadlineJob implements Job {

    private static final String DUE = "select * from doors.tenants_with_due_deadlines(?, ?)";

    private static final int AT_MOST = 200;

    @Inject
    PassDeadlines passDeadlines;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.deadlines.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "tenancy.deadlines";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        return round.go("deadline", DUE, AT_MOST, passDeadlines::pass);
    }
}
