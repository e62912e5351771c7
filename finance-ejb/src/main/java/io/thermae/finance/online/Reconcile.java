package io.thermae.finance.online;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.refund.GatewayRefunds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds out at the gateways what nobody has told us of one business, cancels there what nobody is to pay any more, and sends
 * back what is to go back. No transaction is open while a gateway thinks.
 */
@ApplicationScoped
public class Reconcile {

    private static final Logger LOG = Logger.getLogger(Reconcile.class.getName());
    private static final int AT_MOST = 20;

    @Inject
    PlanLook planLook;

    @Inject
    AskGateway askGateway;

    @Inject
    ChosenGateway gateways;

    /**
     * Does what is due. What fails keeps nothing else waiting; a gateway that does not answer does.
     *
     * @throws GatewayUnavailable if a gateway does not answer: what is left is due again after its lease
     * @throws IllegalStateException if some of it could not be done for another reason
     */
    void reconcile() {
        int failed = 0;
        for (PlanLook.Look look : planLook.payments(AT_MOST)) {
            failed += isDone("payment", look.payment().id(), () -> look(look)) ? 0 : 1;
        }
        for (GatewayRefunds.Claimed refund : planLook.refunds(AT_MOST)) {
            failed += isDone("refund", refund.refundId(), () -> send(refund)) ? 0 : 1;
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " payments and refunds are tried again");
        }
    }

    private static boolean isDone(String what, UUID id, Runnable work) {
        try {
            work.run();
            return true;
        } catch (GatewayUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The " + what + " " + id + " is tried again");
            return false;
        }
    }

    private void look(PlanLook.Look look) {
        OnlinePayment payment = look.payment();
        try {
            OnlinePayment now = askGateway.ask(payment).payment();
            if (look.abandoned() && !now.isFinal()) {
                askGateway.cancel(now);
            }
        } catch (GatewayUnavailable e) {
            planLook.later(payment);
            throw e;
        }
    }

    /** What was tried before may have arrived: that is asked first, since a gateway forgets keys. */
    private void send(GatewayRefunds.Claimed refund) {
        Duration again = LookPolicy.ofRefund(refund.attempts());
        try {
            PaymentGateway gateway = gateways.named(refund.gateway())
                    .orElseThrow(() -> new GatewayUnavailable("Not set up here: " + refund.gateway()));
            Optional<GatewayRefund> sent = refund.attempts() == 1
                    ? Optional.empty()
                    : gateway.findRefund(refund.gatewayId(), refund.refundId());
            GatewayRefund now =
                    sent.orElseGet(() -> gateway.refund(refund.gatewayId(), refund.refundId(), refund.amount()));
            GatewayRefundStatus status = status(now);
            planLook.refunded(
                    refund.refundId(),
                    status,
                    now.id(),
                    now.failure(),
                    status == GatewayRefundStatus.SENT ? again : null);
        } catch (GatewayRefused e) {
            LOG.log(Level.WARNING, "The gateway {0} does not send the refund {1}: {2}", new Object[] {
                refund.gateway(), refund.refundId(), e.code()
            });
            planLook.refunded(refund.refundId(), GatewayRefundStatus.FAILED, null, e.code(), null);
        } catch (GatewayUnavailable e) {
            planLook.refunded(refund.refundId(), GatewayRefundStatus.DUE, null, null, again);
            throw e;
        }
    }

    private static GatewayRefundStatus status(GatewayRefund refund) {
        return switch (refund.status()) {
            case PENDING -> GatewayRefundStatus.SENT;
            case SUCCEEDED -> GatewayRefundStatus.DONE;
            case FAILED -> GatewayRefundStatus.FAILED;
        };
    }
}
