package io.thermae.engagement.preference;

import io.thermae.booking.api.FollowMerge;
import io.thermae.engagement.message.Messages;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** When two cards become one: what was told on either is found on the one that stays, and what either does not want is not wanted. */
@Stateless
@PermitAll
@TenantTransaction
public class HandOverPreferencesBean implements FollowMerge {

    @Inject
    StoredPreferences stored;

    @Inject
    Messages messages;

    @Inject
    PlannedVisits planned;

    @Override
    public void merged(UUID from, UUID to) {
        stored.handOver(from, to);
        messages.handOver(from, to);
        planned.handOver(from, to);
    }
}
