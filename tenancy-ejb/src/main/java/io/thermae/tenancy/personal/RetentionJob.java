package io.thermae.tenancy.personal;

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

/**
 * Looks, on every node, for businesses that have not been looked through for a day for what they need not keep: all of them, since
 * some things are kept for so long and no longer whatever a business decides.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for all businesses whose turn it is; what is forgotten is forgotten in each one's own transaction")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionJob implements Job {

    private static final int AT_MOST = 200;

    @Inject
    ForgetOld forgetOld;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.retention.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "tenancy.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        return round.go(
                "retention", "select * from doors.tenants_with_due_retention(?, ?)", AT_MOST, forgetOld::forget);
    }
}
