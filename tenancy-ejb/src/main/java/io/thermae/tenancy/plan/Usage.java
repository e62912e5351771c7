package io.thermae.tenancy.plan;

import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/** How much the caller's business has of what plans may limit: each module counts its own. */
@ApplicationScoped
public class Usage {

    @Inject
    @Any
    Instance<PlanUsage> counted;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    /** Of everything. */
    Map<PlanLimit, Long> all() {
        Instant month = month();
        Map<PlanLimit, Long> used = new EnumMap<>(PlanLimit.class);
        for (PlanUsage each : counted) {
            used.put(each.limit(), each.used(month));
        }
        return used;
    }

    /** @throws IllegalStateException if nobody counts it */
    long of(PlanLimit limit) {
        Instant month = month();
        for (PlanUsage each : counted) {
            if (each.limit() == limit) {
                return each.used(month);
            }
        }
        throw new IllegalStateException("Nobody counts " + limit);
    }

    private Instant month() {
        ZoneId zone = ownBusiness.zone();
        return LocalDate.ofInstant(clock.instant(), zone)
                .withDayOfMonth(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
