package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SystemCheck;
import io.thermae.tenancy.api.SystemHealth;
import io.thermae.tenancy.job.JobClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows {@link Findings}, as long as they count. */
@Stateless
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SystemHealthBean implements SystemHealth {

    @Inject
    @Any
    Instance<SystemCheck> checks;

    @Inject
    Findings findings;

    @Inject
    JobClock jobs;

    @Inject
    Clock clock;

    @Override
    public List<String> names() {
        return checks.stream().map(SystemCheck::name).sorted().toList();
    }

    @Override
    public List<CheckView> checks() {
        return findings.all().stream().map(this::asOfNow).toList();
    }

    @Override
    public Optional<CheckView> check(String name) {
        return findings.of(name).map(this::asOfNow);
    }

    private CheckView asOfNow(CheckView found) {
        return OutdatedPolicy.at(found, clock.instant(), OutdatedPolicy.countsFor(jobs.every(HealthJob.NAME)));
    }
}
