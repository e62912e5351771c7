package io.thermae.web.campaign;

import io.thermae.booking.api.Audience;
import io.thermae.engagement.api.Campaigns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as somebody wants it. */
public record CampaignRequest(
        @Size(max = 100) @Schema(description = "For the business alone", example = "Spring") String name,
        @Nullable @Valid @Schema(description = "Without it: all who can be written to") CampaignAudienceJson audience,
        @Valid
                @Size(min = 1, max = 3)
                @Schema(description = "Who speaks another language gets that of the business, or else the first")
                List<CampaignTextJson> texts) {

    Campaigns.Draft draft() {
        return new Campaigns.Draft(
                name,
                audience == null ? new Audience(null, List.of(), null, null, null) : audience.audience(),
                texts.stream().map(CampaignTextJson::toText).toList());
    }
}
