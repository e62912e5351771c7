package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * A business has been approved: it is public from now on.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param subdomain under which its public pages are
 * @param owner who is told
 */
public record BusinessApproved(UUID tenantId, String businessName, String subdomain, Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
