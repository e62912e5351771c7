package io.thermae.web.loyalty;

import io.thermae.finance.api.LoyaltyProgramme.Terms;
import io.thermae.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the programme is to be. */
public record LoyaltyProgrammeRequest(
        @Schema(description = "Whether points are given and pay") Boolean active,
        @Min(1)
                @Max(1_000_000)
                @Schema(description = "So many points for each `earnAmount` that is paid", example = "1")
                int earnPoints,
        @Schema(description = "Rounded down, once for each invoice") Money earnAmount,
        @Nullable @Size(max = 100) @Schema(description = "For which services there are points") List<UUID> serviceIds,
        @Nullable
                @Size(max = 100)
                @Schema(description = "And for those of which categories; neither: for all that is invoiced")
                List<UUID> categoryIds,
        @Schema(description = "What a point pays") Money pointValue,
        @Nullable
                @Min(1)
                @Max(1_000_000_000)
                @Schema(description = "How many pay at least; 1 unless said", example = "100")
                Integer minimumPoints,
        @Nullable
                @Min(1)
                @Max(120)
                @Schema(description = "After how many months points are over; never unless said", example = "12")
                Integer validityMonths) {

    Terms terms() {
        return new Terms(
                earnPoints,
                earnAmount,
                Objects.requireNonNullElse(serviceIds, List.of()),
                Objects.requireNonNullElse(categoryIds, List.of()),
                pointValue,
                Objects.requireNonNullElse(minimumPoints, 1),
                validityMonths);
    }
}
