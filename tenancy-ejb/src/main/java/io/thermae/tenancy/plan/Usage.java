package io.thermae.tenancy.plan;

import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** How much the caller's business has of what plans may limit: each module counts its own. */
@ApplicationScoped
public class Usage {

    @Inject
    @Any
    Instance<PlanUsage> counted;

    /** Of everything. */
    Map<PlanLimit, Long> all() {
        Map<PlanLimit, Long> used = new EnumMap<>(PlanLimit.class);
        for (PlanUsage each : counted) {
            used.put(each.limit(), each.used());
        }
        return used;
    }

    /** @throws IllegalStateException if nobody counts it */
    long of(PlanLimit limit) {
        for (PlanUsage each : counted) {
            if (each.limit() == limit) {
                return each.used();
            }
        }
        throw new IllegalStateException("Nobody counts " + limit);
    }
}
