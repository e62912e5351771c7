package io.thermae.finance.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Queues;
import java.util.UUID;

/**
 * A document has gone a step, for programs outside. Written only where a business has somebody who waits for it.
 *
 * @param invoice the invoice or the credit note as it is now; its version orders the steps
 */
public record DocumentChanged(Step step, InvoiceView invoice) implements DomainEvent {

    /** What has happened. */
    public enum Step {
        ISSUED,
        /** Nothing of it is owed any more, since it is paid. */
        PAID,
        WRITTEN_OFF,
        /** Something of it is owed again of which nothing was: it was given back, or is not given up any more. */
        REOPENED
    }

    @Override
    public UUID subject() {
        return invoice.id();
    }

    @Override
    public String queue() {
        return Queues.ENGAGEMENT_WEBHOOKS;
    }
}
