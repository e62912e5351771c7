package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * A business works without an end from now on.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param owner who is told
 */
public record BusinessActivated(UUID tenantId, String businessName, Addressee owner) implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
