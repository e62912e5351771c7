package io.thermae.web.campaign;

import io.thermae.booking.api.Audience;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For whom a campaign is: as far as something is said, all of it holds. */
public record CampaignAudienceJson(
        @Nullable
                @Schema(
                        description = "Who has his card in that branch, or was there; visits are then those there."
                                + " Managers have to name one of theirs")
                UUID branchId,
        @Nullable @Size(max = 20) @Schema(description = "Who has one of them at least", example = "[\"regular\"]")
                List<String> tags,
        @Nullable @Schema(description = "Whose last visit was on that day or later", example = "2024-01-01")
                LocalDate lastVisitFrom,
        @Nullable @Schema(description = "Whose last visit was before that day", example = "2024-02-01")
                LocalDate lastVisitBefore,
        @Nullable @Min(1) @Max(12) @Schema(description = "Who was born in that month", example = "3")
                Integer birthMonth) {

    static CampaignAudienceJson of(Audience audience) {
        return new CampaignAudienceJson(
                audience.branchId(),
                audience.tags(),
                audience.lastVisitFrom(),
                audience.lastVisitBefore(),
                audience.birthMonth());
    }

    Audience audience() {
        return new Audience(
                branchId, Objects.requireNonNullElse(tags, List.of()), lastVisitFrom, lastVisitBefore, birthMonth);
    }
}
