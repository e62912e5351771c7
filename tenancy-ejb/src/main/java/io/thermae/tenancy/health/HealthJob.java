package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.SystemCheck;
import io.thermae.kernel.SystemCheck.Finding;
import io.thermae.kernel.SystemCheck.Status;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks how the system is, on every node: each has its own way to the database and the broker, and its own disk. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks after the platform")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HealthJob implements Job {

    private static final Logger LOG = Logger.getLogger(HealthJob.class.getName());

    @Inject
    @Any
    Instance<SystemCheck> checks;

    private volatile @Nullable List<SystemCheck> found;

    @Inject
    Findings findings;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "platform.health";
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
        int changed = 0;
        for (SystemCheck check : checks()) {
            if (findings.note(check.name(), check.unit(), look(check), clock.instant())) {
                changed++;
            }
        }
        return Round.of(changed);
    }

    /** Found once: session beans that are found anew each time are kept as long as this one is. */
    private List<SystemCheck> checks() {
        List<SystemCheck> known = found;
        if (known == null) {
            known = checks.stream().toList();
            found = known;
        }
        return known;
    }

    private static Finding look(SystemCheck check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "It cannot be found out how it is with " + check.name());
            return new Finding(Status.DOWN, 0);
        }
    }
}
