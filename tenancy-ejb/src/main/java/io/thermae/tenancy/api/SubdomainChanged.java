package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * A business has another subdomain.
 *
 * @param tenantId the business
 * @param before the name that from now on leads to the new one
 * @param subdomain the new one
 */
public record SubdomainChanged(UUID tenantId, String before, String subdomain) implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
