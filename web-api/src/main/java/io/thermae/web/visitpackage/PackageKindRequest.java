package io.thermae.web.visitpackage;

import io.thermae.finance.api.PackageKinds;
import io.thermae.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is offered. */
public record PackageKindRequest(
        @Size(max = 200) @Schema(example = "10 massages") String name,
        @Size(min = 1, max = 100) @Schema(description = "Of which services a visit pays one") List<UUID> serviceIds,
        @Nullable @Size(max = 100) @Schema(description = "Where it is sold and pays; everywhere unless said")
                List<UUID> branchIds,
        @Min(1) @Max(1000) @Schema(example = "10") int visits,
        @Schema(description = "With or without its tax, as the business has decided by `taxInclusive`") Money price,
        @Nullable @Schema(description = "The standard rate unless said") UUID taxRateId,
        @Nullable
                @Min(1)
                @Max(3660)
                @Schema(description = "How many days after the sale it still pays; null: always", example = "365")
                Integer validityDays) {

    PackageKinds.Draft draft() {
        return new PackageKinds.Draft(
                name,
                serviceIds,
                Objects.requireNonNullElse(branchIds, List.of()),
                visits,
                price,
                taxRateId,
                validityDays);
    }
}
