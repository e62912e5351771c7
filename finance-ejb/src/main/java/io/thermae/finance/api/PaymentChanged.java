package io.thermae.finance.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Queues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money has come or has gone back, for programs outside. Written only where a business has somebody who waits for it.
 *
 * @param payment as it is now; the number of its refunds orders the steps, since each is written with the payment locked
 * @param refundId by which refund it has gone back; null of a payment that has come
 */
public record PaymentChanged(Step step, PaymentView payment, @Nullable UUID refundId) implements DomainEvent {

    /** What has happened. */
    public enum Step {
        RECEIVED,
        REFUNDED
    }

    @Override
    public UUID subject() {
        return payment.id();
    }

    @Override
    public String queue() {
        return Queues.ENGAGEMENT_WEBHOOKS;
    }

    /** What is written of a payment may tell of people. */
    @Override
    public String toString() {
        return "PaymentChanged[" + step + ", " + payment.id() + "]";
    }
}
