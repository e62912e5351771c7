package io.thermae.finance.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Queues;
import java.util.UUID;

/** Somebody has asked for a report of a long period. For whoever is free to work it out now; what is asked stands in its row. */
public record ReportQueued(UUID reportId) implements DomainEvent {

    @Override
    public UUID subject() {
        return reportId;
    }

    @Override
    public String queue() {
        return Queues.ANALYTICS;
    }
}
