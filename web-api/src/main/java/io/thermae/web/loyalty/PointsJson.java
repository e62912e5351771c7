package io.thermae.web.loyalty;

import io.thermae.finance.api.LoyaltyPoints;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The points of a customer. */
public record PointsJson(
        UUID customerId,
        @Schema(example = "350") long points,
        @Schema(description = "Taken back after they were used: what comes next makes up for them", example = "0")
                long owed,
        @Nullable @Schema(description = "What they would pay today; null if there never was a programme") Money worth,
        @Schema(description = "What is over first comes first") List<PointsLotJson> lots) {

    /** Points that are over together. */
    public record PointsLotJson(
            long points, @Nullable @Schema(description = "The last day on which they pay") LocalDate expiresOn) {}

    static PointsJson of(LoyaltyPoints.Account account) {
        return new PointsJson(
                account.customerId(),
                account.points(),
                account.owed(),
                account.worth(),
                account.lots().stream()
                        .map(lot -> new PointsLotJson(lot.points(), lot.expiresOn()))
                        .toList());
    }
}
