package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * The closing of a business has been taken back.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param owner who is told
 */
public record BusinessKeptOpen(UUID tenantId, String businessName, Addressee owner) implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
