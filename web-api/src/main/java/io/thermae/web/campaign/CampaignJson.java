package io.thermae.web.campaign;

import io.thermae.engagement.api.CampaignStatus;
import io.thermae.engagement.api.CampaignView;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign. */
public record CampaignJson(
        UUID id,
        @Schema(example = "Spring") String name,
        CampaignStatus status,
        CampaignAudienceJson audience,
        List<CampaignTextJson> texts,
        @Nullable @Schema(description = "When it begins, or was to begin") OffsetDateTime scheduledAt,
        @Nullable @Schema(description = "When it began") OffsetDateTime startedAt,
        @Nullable @Schema(description = "When the last one was written to, or it was cancelled") OffsetDateTime endedAt,
        CampaignProgressJson progress,
        OffsetDateTime createdAt,
        long version) {

    /** How many clients. */
    public record CampaignProgressJson(
            @Schema(description = "Whose turn has not come yet", example = "0") long waiting,
            @Schema(description = "Who cannot be written to any more", example = "2") long leftOut,
            @Schema(description = "Whose mail is on its way", example = "1") long queued,
            @Schema(description = "Whose mail a mail server has taken", example = "240") long sent,
            @Schema(description = "Whose mail could not be delivered", example = "3") long failed) {}

    static CampaignJson of(CampaignView campaign, ZoneId zone) {
        CampaignView.Progress progress = campaign.progress();
        return new CampaignJson(
                campaign.id(),
                campaign.name(),
                campaign.status(),
                CampaignAudienceJson.of(campaign.audience()),
                campaign.texts().stream().map(CampaignTextJson::of).toList(),
                Times.orNull(campaign.scheduledAt(), zone),
                Times.orNull(campaign.startedAt(), zone),
                Times.orNull(campaign.endedAt(), zone),
                new CampaignProgressJson(
                        progress.waiting(), progress.leftOut(), progress.queued(), progress.sent(), progress.failed()),
                Times.at(campaign.createdAt(), zone),
                campaign.version());
    }
}
