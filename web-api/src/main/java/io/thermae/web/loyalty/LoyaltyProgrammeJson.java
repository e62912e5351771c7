package io.thermae.web.loyalty;

import io.thermae.finance.api.LoyaltyProgramme;
import io.thermae.finance.api.LoyaltyProgramme.Terms;
import io.thermae.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The programme. */
public record LoyaltyProgrammeJson(
        @Schema(description = "Whether points are given and pay now") boolean active,
        @Nullable @Schema(description = "Null if there never was one") LoyaltyTermsJson terms,
        @Schema(description = "0 if there never was one") long version) {

    /** For what there are points, and what they pay. */
    public record LoyaltyTermsJson(
            @Schema(description = "So many points for each `earnAmount` that is paid", example = "1") int earnPoints,
            Money earnAmount,
            @Schema(description = "For which services there are points") List<UUID> serviceIds,
            @Schema(description = "And for those of which categories; neither: for all that is invoiced")
                    List<UUID> categoryIds,
            @Schema(description = "What a point pays") Money pointValue,
            @Schema(description = "How many pay at least", example = "100") int minimumPoints,
            @Nullable @Schema(description = "After how many months they are over; null for never", example = "12")
                    Integer validityMonths) {

        static LoyaltyTermsJson of(Terms terms) {
            return new LoyaltyTermsJson(
                    terms.earnPoints(),
                    terms.earnAmount(),
                    terms.serviceIds(),
                    terms.categoryIds(),
                    terms.pointValue(),
                    terms.minimumPoints(),
                    terms.validityMonths());
        }
    }

    static LoyaltyProgrammeJson of(LoyaltyProgramme.Decided decided) {
        Terms terms = decided.terms();
        return new LoyaltyProgrammeJson(
                decided.active(), terms == null ? null : LoyaltyTermsJson.of(terms), decided.version());
    }
}
