package io.thermae.finance.payment;

import io.thermae.finance.api.PaymentChanged;
import io.thermae.finance.api.PaymentChanged.Step;
import io.thermae.finance.api.PaymentView;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Queues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells programs outside of payments, with the running transaction; where nobody waits for that, nothing is written. */
@ApplicationScoped
public class PaymentNews {

    @Inject
    Outbox outbox;

    @Inject
    StoredPayments stored;

    /**
     * Money has come: all of it is written down.
     *
     * @param event by which the ledger knows it
     */
    void received(UUID event, PaymentView payment) {
        outbox.publishIfAwaited(event, new PaymentChanged(Step.RECEIVED, payment, null));
    }

    /** As {@link #received(UUID, PaymentView)}, for who has not read it. */
    void received(UUID event, UUID paymentId) {
        if (outbox.isAwaited(Queues.ENGAGEMENT_WEBHOOKS)) {
            received(event, read(paymentId));
        }
    }

    /** Some of a payment that is locked has gone back: all of the refund is written down. */
    public void refunded(UUID paymentId, UUID refundId) {
        if (outbox.isAwaited(Queues.ENGAGEMENT_WEBHOOKS)) {
            outbox.publishIfAwaited(new PaymentChanged(Step.REFUNDED, read(paymentId), refundId));
        }
    }

    private PaymentView read(UUID paymentId) {
        return stored.find(List.of(paymentId)).get(0);
    }
}
