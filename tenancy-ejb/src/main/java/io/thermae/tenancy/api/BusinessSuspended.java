package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business has been suspended: its pages are closed, its people may only read.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param reason why; null if its trial has ended
 * @param owner who is told
 */
public record BusinessSuspended(UUID tenantId, String businessName, @Nullable String reason, Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
