package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * The registration of a business has been refused.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param reason in the words of the super administrator
 * @param owner who is told
 */
public record BusinessRejected(UUID tenantId, String businessName, String reason, Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
