package io.thermae.engagement.campaign;

import io.thermae.booking.api.FollowMerge;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** When two cards become one, nobody is written to twice by a campaign. */
@Stateless
@PermitAll
@TenantTransaction
public class HandOverCampaignsBean implements FollowMerge {

    @Inject
    StoredRecipients recipients;

    @Override
    public void merged(UUID from, UUID to) {
        recipients.handOver(from, to);
    }
}
