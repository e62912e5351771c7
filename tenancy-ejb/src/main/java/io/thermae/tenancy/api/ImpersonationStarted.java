package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A super administrator has begun to work in the name of a business's owner.
 *
 * @param impersonationId this time of it
 * @param tenantId the business
 * @param businessName its name
 * @param timeZone its zone: an IANA name
 * @param reason in the words of the super administrator
 * @param endsAt when it ends by itself
 * @param owner who is told
 */
public record ImpersonationStarted(
        UUID impersonationId,
        UUID tenantId,
        String businessName,
        String timeZone,
        String reason,
        Instant endsAt,
        Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
