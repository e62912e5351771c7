package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SystemCheck;
import io.thermae.tenancy.job.JobClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many jobs of this node have had no good round for some of their periods. */
@Stateless
@Local(SystemCheck.class)
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LateJobsCheck implements SystemCheck {

    @Inject
    JobClock jobs;

    @Inject
    @ConfigProperty(name = "thermae.health.job-periods", defaultValue = "3")
    int periods;

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public String unit() {
        return "jobs";
    }

    @Override
    public Finding look() {
        return Finding.upTo(0, jobs.late(periods).size());
    }
}
