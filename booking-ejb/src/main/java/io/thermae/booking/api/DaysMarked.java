package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Queues;
import java.util.UUID;

/**
 * Somebody wants days of a business computed anew, and they are marked. For whoever is free to compute them now; which days these are
 * stands in the marks.
 */
public record DaysMarked(UUID businessId) implements DomainEvent {

    @Override
    public UUID subject() {
        return businessId;
    }

    @Override
    public String queue() {
        return Queues.ANALYTICS;
    }
}
