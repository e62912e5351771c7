package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * A business has closed for good; its people may read.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param owner who is told
 */
public record BusinessClosed(UUID tenantId, String businessName, Addressee owner) implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
