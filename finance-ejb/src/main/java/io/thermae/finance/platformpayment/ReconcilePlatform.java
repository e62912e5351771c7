package io.thermae.finance.platformpayment;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.online.AsksGateway;
import io.thermae.finance.online.LookPolicy;
import io.thermae.finance.online.NotShown;
import io.thermae.kernel.PutOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds out at the gateways what nobody has told us of what one business pays to the platform, cancels there what nobody is to
 * pay any more, and sends back what is to go back. No transaction is open while a gateway thinks.
 */
@ApplicationScoped
public class ReconcilePlatform {

    private static final Logger LOG = Logger.getLogger(ReconcilePlatform.class.getName());
    private static final int AT_MOST = 20;

    @Inject
    PlanPlatformLook planLook;

    @Inject
    AskPlatformGateway askGateway;

    /**
     * Does what is due. What fails keeps nothing else waiting.
     *
     * @param away the gateways that do not answer in this round; it adds those that it finds out. What is there is put off
     * @throws PutOff if some of it could not be done
     */
    void reconcile(Set<String> away) {
        int failed = 0;
        for (PlatformPayment payment : planLook.payments(AT_MOST)) {
            if (away.contains(payment.gateway())) {
                planLook.later(payment);
            } else {
                failed += isDone(payment.gateway(), payment.id(), away, () -> look(payment)) ? 0 : 1;
            }
        }
        for (PlatformRefunds.Claimed refund : planLook.refunds(AT_MOST)) {
            if (away.contains(refund.gateway())) {
                later(refund);
            } else {
                failed += isDone(refund.gateway(), refund.id(), away, () -> send(refund)) ? 0 : 1;
            }
        }
        if (failed > 0) {
            throw new PutOff(failed + " payments and refunds are tried again");
        }
    }

    private static boolean isDone(String gateway, UUID id, Set<String> away, Runnable work) {
        try {
            work.run();
            return true;
        } catch (GatewayUnavailable e) {
            away.add(gateway);
            LOG.log(Level.WARNING, "The gateway {0} does not answer: {1}", new Object[] {gateway, e.getMessage()});
            return false;
        } catch (NotShown e) {
            LOG.log(Level.WARNING, "The gateway {0} does not show {1}: {2}", new Object[] {gateway, id, e.getMessage()
            });
            return false;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "What is paid to the platform is tried again: " + id);
            return false;
        }
    }

    private void look(PlatformPayment payment) {
        try {
            PlatformPayment now = askGateway.ask(payment).payment();
            if (!now.isFinal() && planLook.isAbandoned(payment)) {
                askGateway.cancel(now);
            }
        } catch (GatewayUnavailable | NotShown e) {
            planLook.later(payment);
            throw e;
        }
    }

    /** What was tried before may have arrived: that is asked first, since a gateway forgets keys. */
    private void send(PlatformRefunds.Claimed refund) {
        try {
            PaymentGateway gateway = askGateway.gateway(refund.gateway());
            Optional<GatewayRefund> sent = refund.attempts() == 1
                    ? Optional.empty()
                    : AsksGateway.found(() -> gateway.findRefund(refund.gatewayId(), refund.id()));
            if (sent.isEmpty() && refund.taken()) {
                // whatever is wrong with the question, it is not sent twice
                throw new NotShown("refund_not_shown");
            }
            GatewayRefund now = sent.orElseGet(() -> gateway.refund(refund.gatewayId(), refund.id(), refund.amount()));
            if (now.status() == GatewayRefund.Status.FAILED) {
                LOG.log(Level.WARNING, "The refund {0} has failed at {1}", new Object[] {refund.id(), refund.gateway()
                });
            }
            planLook.refunded(
                    refund.id(),
                    status(now),
                    now.id(),
                    now.failure(),
                    now.status() == GatewayRefund.Status.PENDING ? LookPolicy.ofRefund(refund.attempts()) : null);
        } catch (GatewayRefused e) {
            LOG.log(Level.WARNING, "The gateway {0} does not send the refund {1}: {2}", new Object[] {
                refund.gateway(), refund.id(), e.code()
            });
            planLook.refunded(refund.id(), GatewayRefundStatus.FAILED, null, e.code(), null);
        } catch (GatewayUnavailable | NotShown e) {
            later(refund);
            throw e;
        }
    }

    private void later(PlatformRefunds.Claimed refund) {
        planLook.refunded(refund.id(), GatewayRefundStatus.DUE, null, null, LookPolicy.ofRefund(refund.attempts()));
    }

    private static GatewayRefundStatus status(GatewayRefund refund) {
        return switch (refund.status()) {
            case PENDING -> GatewayRefundStatus.SENT;
            case SUCCEEDED -> GatewayRefundStatus.DONE;
            case FAILED -> GatewayRefundStatus.FAILED;
        };
    }
}
