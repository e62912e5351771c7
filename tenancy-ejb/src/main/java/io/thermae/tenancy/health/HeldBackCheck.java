package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SystemCheck;
import io.thermae.tenancy.job.StoredRuns;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** How many things jobs could not do and hold back. */
@Stateless
@Local(SystemCheck.class)
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeldBackCheck implements SystemCheck {

    @Inject
    StoredRuns runs;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "held-back";
    }

    @Override
    public String unit() {
        return "things";
    }

    @Override
    public Finding look() {
        return Finding.upTo(
                0,
                runs.heldBack(clock.instant()).values().stream()
                        .mapToLong(Integer::longValue)
                        .sum());
    }
}
