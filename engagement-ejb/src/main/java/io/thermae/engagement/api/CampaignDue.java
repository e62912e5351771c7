package io.thermae.engagement.api;

import io.thermae.kernel.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * It is time to begin a campaign.
 *
 * @param scheduledAt for when it was scheduled: if it is scheduled for another instant by now, nothing is to be done
 */
public record CampaignDue(UUID campaignId, Instant scheduledAt) implements DomainEvent {

    @Override
    public UUID subject() {
        return campaignId;
    }
}
