package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A business is to be closed; until then that can be taken back.
 *
 * @param tenantId the business
 * @param businessName its name
 * @param closesAt when
 * @param timeZone in which its people read that
 * @param owner who is told
 */
public record BusinessClosing(UUID tenantId, String businessName, Instant closesAt, String timeZone, Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return tenantId;
    }
}
