package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * The trial of a business ends soon.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param trialEndsAt when
 * @param timeZone in which its people read that
 * @param owner who is told
 */
public record BusinessTrialEnding(
        UUID tenantId, String businessName, Instant trialEndsAt, String timeZone, Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
