package io.thermae.web.subscription;

import io.thermae.kernel.Money;
import io.thermae.tenancy.api.PlanView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan of the platform. */
public record PlanJson(
        UUID id,
        @Schema(example = "studio") String code,
        @Schema(example = "Studio") String name,
        @Schema(description = "What a month costs") Money monthly,
        @Schema(description = "What a year costs") Money yearly,
        PlanLimitsJson limits,
        @Schema(description = "Whether it is not offered any more") boolean archived,
        long version) {

    static PlanJson of(PlanView plan) {
        return new PlanJson(
                plan.id(),
                plan.code(),
                plan.name(),
                plan.monthly(),
                plan.yearly(),
                PlanLimitsJson.of(plan.limits()),
                plan.archivedAt() != null,
                plan.version());
    }
}
