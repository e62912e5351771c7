package io.thermae.tenancy.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the platform.
 *
 * @param code a short name for programs; one plan that is offered has it
 * @param monthly what a month costs, perhaps nothing
 * @param yearly what a year costs, in the same currency
 * @param limits what is limited, each with how much there may be; what is not in it has no limit
 * @param archivedAt since when it is not offered any more; null if it is
 */
public record PlanView(
        UUID id,
        String code,
        String name,
        Money monthly,
        Money yearly,
        Map<PlanLimit, Integer> limits,
        @Nullable Instant archivedAt,
        long version) {

    public PlanView {
        limits = Map.copyOf(limits);
    }

    /** What a period of it costs. */
    public Money price(BillingPeriod period) {
        return period == BillingPeriod.MONTHLY ? monthly : yearly;
    }
}
