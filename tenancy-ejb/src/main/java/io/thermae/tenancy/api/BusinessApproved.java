package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business has been approved: it is public from now on.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param subdomain under which its public pages are
 * @param trialEndsAt until when it is on trial; null in events from before trials had an end
 * @param timeZone in which its people read that; null as well then
 * @param owner who is told
 */
public record BusinessApproved(
        UUID tenantId,
        String businessName,
        String subdomain,
        @Nullable Instant trialEndsAt,
        @Nullable String timeZone,
        Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
