package io.thermae.engagement.outreach;

import io.thermae.booking.api.FollowMerge;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** When two cards become one, nobody is written to again because of what the other was told. */
@Stateless
@PermitAll
@TenantTransaction
public class HandOverOutreachBean implements FollowMerge {

    @Inject
    StoredOutreach stored;

    @Override
    public void merged(UUID from, UUID to) {
        stored.handOver(from, to);
    }
}
