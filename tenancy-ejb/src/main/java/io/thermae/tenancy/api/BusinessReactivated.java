package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * A suspended business is what it was again.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param subdomain under which its public pages are
 * @param owner who is told
 */
public record BusinessReactivated(UUID tenantId, String businessName, String subdomain, Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
