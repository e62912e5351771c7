package io.thermae.engagement.campaign;

import io.thermae.engagement.api.CampaignDue;
import io.thermae.engagement.api.CampaignStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Has a campaign begin when its instant has come, unless it was changed or cancelled while that was on its way. */
@Dependent
public class BeginCampaign {

    private final StoredCampaigns stored;

    @Inject
    public BeginCampaign(StoredCampaigns stored) {
        this.stored = stored;
    }

    /** With the running transaction. */
    public void begin(CampaignDue due) {
        stored.lock(due.campaignId())
                .filter(campaign -> campaign.status() == CampaignStatus.SCHEDULED
                        && due.scheduledAt().equals(campaign.scheduledAt()))
                .ifPresent(campaign -> stored.begin(campaign.id()));
    }
}
