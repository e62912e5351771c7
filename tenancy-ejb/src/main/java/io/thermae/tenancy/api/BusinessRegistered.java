package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * A business has registered; it waits for approval unless the platform approves by itself.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param subdomain under which its public pages will be
 * @param owner who registered it
 */
public record BusinessRegistered(UUID tenantId, String businessName, String subdomain, Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
