package io.thermae.web.subscription;

import io.thermae.tenancy.api.PlanLimit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much there may be on a plan; what is left out has no limit. */
public record PlanLimitsJson(
        @Nullable @Min(1) @Max(1_000_000) @Schema(description = "Who are not archived", example = "5") Integer masters,
        @Nullable @Min(1) @Max(1_000_000) @Schema(description = "That are not archived", example = "1")
                Integer branches,
        @Nullable @Min(1) @Max(100_000_000) @Schema(description = "Made in a month of the calendar", example = "500")
                Integer bookingsPerMonth,
        @Nullable @Min(0) @Max(100_000_000) @Schema(description = "Written in a month of the calendar", example = "100")
                Integer textsPerMonth) {

    static PlanLimitsJson of(Map<PlanLimit, Integer> limits) {
        return new PlanLimitsJson(
                limits.get(PlanLimit.MASTERS),
                limits.get(PlanLimit.BRANCHES),
                limits.get(PlanLimit.BOOKINGS_PER_MONTH),
                limits.get(PlanLimit.TEXTS_PER_MONTH));
    }

    Map<PlanLimit, Integer> limits() {
        Map<PlanLimit, Integer> limits = new EnumMap<>(PlanLimit.class);
        put(limits, PlanLimit.MASTERS, masters);
        put(limits, PlanLimit.BRANCHES, branches);
        put(limits, PlanLimit.BOOKINGS_PER_MONTH, bookingsPerMonth);
        put(limits, PlanLimit.TEXTS_PER_MONTH, textsPerMonth);
        return limits;
    }

    private static void put(Map<PlanLimit, Integer> limits, PlanLimit limit, @Nullable Integer allowed) {
        if (allowed != null) {
            limits.put(limit, allowed);
        }
    }
}
