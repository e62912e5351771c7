package io.thermae.finance.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Queues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money has come or has gone back, for programs outside. Written only where a business has somebody who waits for it.
 *
 * @param payment as it is now
 * @param refundId which of its refunds has changed; null of a payment that has come
 * @param returns how often refunds of it have come back from their gateway, or were sent again after that. With the number of
 *     its refunds this orders the steps, since each is written with the payment locked
 */
public record PaymentChanged(Step step, PaymentView payment, @Nullable UUID refundId, int returns)
        implements DomainEvent {

    /** What has happened. */
    public enum Step {
        RECEIVED,
        /** Some goes back, or what was to go back has come back from the gateway. */
        REFUNDED
    }

    /** Which step of the payment's it is, counted from 0. */
    public long ordinal() {
        return (long) payment.refunds().size() + returns;
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
