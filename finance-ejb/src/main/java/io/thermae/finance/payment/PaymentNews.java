package io.thermae.finance.payment;

import io.thermae.finance.api.PaymentChanged;
import io.thermae.finance.api.PaymentChanged.Step;
import io.thermae.finance.api.PaymentView;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Queues;
import io.thermae.kernel.Sql;
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

    @Inject
    Sql sql;

    /**
     * Money has come: all of it is written down.
     *
     * @param event by which the ledger knows it
     */
    void received(UUID event, PaymentView payment) {
        outbox.publishIfAwaited(event, new PaymentChanged(Step.RECEIVED, payment, null, 0));
    }

    /** As {@link #received(UUID, PaymentView)}, for who has not read it. */
    void received(UUID event, UUID paymentId) {
        if (outbox.isAwaited(Queues.ENGAGEMENT_WEBHOOKS)) {
            received(event, read(paymentId));
        }
    }

    /**
     * Some of a payment that is locked has gone back, or has come back from its gateway, or goes back again after that: all of it
     * is written down.
     *
     * @param event by which the ledger knows it
     */
    public void refunded(UUID event, UUID paymentId, UUID refundId) {
        if (outbox.isAwaited(Queues.ENGAGEMENT_WEBHOOKS)) {
            outbox.publishIfAwaited(
                    event, new PaymentChanged(Step.REFUNDED, read(paymentId), refundId, returns(paymentId)));
        }
    }

    private int returns(UUID paymentId) {
        return sql.query(
                        """
                        select count(*)::integer from finance.refund r join finance.refund_return b on b.refund_id = r.id
                        where r.payment_id = ?
                        """,
                        row -> row.getInt(1),
                        paymentId)
                .get(0);
    }

    private PaymentView read(UUID paymentId) {
        return stored.find(List.of(paymentId)).get(0);
    }
}
