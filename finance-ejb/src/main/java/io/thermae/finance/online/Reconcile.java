package io.thermae.finance.online;

import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.refund.GatewayRefunds;
import io.thermae.finance.refund.GatewayRefunds.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
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

    /** @throws GatewayUnavailable if a gateway does not answer: what is left is due again after its lease */
    void reconcile() {
        for (PlanLook.Look look : planLook.payments(AT_MOST)) {
            try {
                look(look);
            } catch (GatewayUnavailable e) {
                planLook.later(look.payment());
                throw e;
            }
        }
        for (GatewayRefunds.Claimed refund : planLook.refunds(AT_MOST)) {
            send(refund);
        }
    }

    private void look(PlanLook.Look look) {
        OnlinePayment payment = look.payment();
        OnlinePayment now = askGateway.ask(payment).payment();
        if (look.abandoned() && !now.isFinal()) {
            askGateway.cancel(now);
        }
    }

    /** What was tried before may have arrived: that is asked first, since a gateway forgets keys. */
    private void send(GatewayRefunds.Claimed refund) {
        Duration again = LookPolicy.after(refund.attempts(), LookPolicy.LONGEST);
        try {
            PaymentGateway gateway = gateways.named(refund.gateway())
                    .orElseThrow(() -> new GatewayUnavailable("Not set up here: " + refund.gateway()));
            Optional<GatewayRefund> sent = refund.attempts() == 1
                    ? Optional.empty()
                    : gateway.findRefund(refund.gatewayId(), refund.refundId());
            GatewayRefund now =
                    sent.orElseGet(() -> gateway.refund(refund.gatewayId(), refund.refundId(), refund.amount()));
            Status status = status(now);
            planLook.refunded(
                    refund.refundId(), status, now.id(), now.failure(), status == Status.SENT ? again : null);
        } catch (GatewayRefused e) {
            LOG.log(Level.WARNING, "The gateway {0} does not send the refund {1}: {2}", new Object[] {
                refund.gateway(), refund.refundId(), e.code()
            });
            planLook.refunded(refund.refundId(), Status.FAILED, null, e.code(), null);
        } catch (GatewayUnavailable e) {
            planLook.refunded(refund.refundId(), Status.DUE, null, null, again);
            throw e;
        }
    }

    private static Status status(GatewayRefund refund) {
        return switch (refund.status()) {
            case PENDING -> Status.SENT;
            case SUCCEEDED -> Status.DONE;
            case FAILED -> Status.FAILED;
        };
    }
}
