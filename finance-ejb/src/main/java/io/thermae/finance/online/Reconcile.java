package io.thermae.finance.online;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.refund.GatewayRefunds;
import io.thermae.finance.refund.SettleGatewayRefund;
import io.thermae.kernel.PutOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

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

    /**
     * Does what is due. What fails keeps nothing else waiting, and of a gateway that does not answer only what is there.
     *
     * @param away the gateways that do not answer in this round; it adds those that it finds out. What is there is put off
     * @throws PutOff if some of it could not be done
     */
    void reconcile(Set<String> away) {
        int failed = 0;
        for (OnlinePayment payment : planLook.payments(AT_MOST)) {
            if (away.contains(payment.gateway())) {
                planLook.later(payment);
            } else {
                failed += isDone(payment.gateway(), "payment", payment.id(), away, () -> look(payment)) ? 0 : 1;
            }
        }
        for (GatewayRefunds.Claimed refund : planLook.refunds(AT_MOST)) {
            if (away.contains(refund.gateway())) {
                later(refund);
            } else {
                failed += isDone(refund.gateway(), "refund", refund.refundId(), away, () -> send(refund)) ? 0 : 1;
            }
        }
        if (failed > 0) {
            throw new PutOff(failed + " payments and refunds are tried again");
        }
    }

    private static boolean isDone(String gateway, String what, UUID id, Set<String> away, Runnable work) {
        try {
            work.run();
            return true;
        } catch (GatewayUnavailable e) {
            away.add(gateway);
            LOG.log(Level.WARNING, "The gateway {0} does not answer: {1}", new Object[] {gateway, e.getMessage()});
            return false;
        } catch (NotShown e) {
            LOG.log(Level.WARNING, "The gateway {0} does not show the {1} {2}: {3}", new Object[] {
                gateway, what, id, e.getMessage()
            });
            return false;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The " + what + " " + id + " is tried again");
            return false;
        }
    }

    private void look(OnlinePayment payment) {
        try {
            OnlinePayment now = askGateway.ask(payment).payment();
            if (!now.isFinal() && planLook.isAbandoned(payment)) {
                askGateway.cancel(now);
            }
        } catch (GatewayUnavailable | NotShown e) {
            planLook.later(payment);
            throw e;
        }
    }

    /** What was tried before may have arrived: that is asked first, since a gateway forgets keys. */
    private void send(GatewayRefunds.Claimed refund) {
        try {
            PaymentGateway gateway = askGateway.gateway(refund.gateway());
            Optional<GatewayRefund> sent = refund.attempts() == 1
                    ? Optional.empty()
                    : AskGateway.found(() -> gateway.findRefund(refund.gatewayId(), refund.key()));
            if (sent.isEmpty() && (refund.taken() || refund.known() != null)) {
                // it was taken on: whatever is wrong with the question, it is not sent twice. If it has failed since,
                // the
                // gateway would repeat its first answer under this key, as if the money went
                throw new NotShown("refund_not_shown");
            }
            if (isKnownNotToGo(refund, sent)) {
                planLook.renewKey(refund.refundId(), refund.key())
                        .map(refund::under)
                        .ifPresent(this::send);
                return;
            }
            GatewayRefund now = sent.orElseGet(() -> gateway.refund(refund.gatewayId(), refund.key(), refund.amount()));
            planLook.refunded(refund.key(), ToldGatewayRefunds.told(now, true), LookPolicy.ofRefund(refund.attempts()));
        } catch (GatewayRefused e) {
            LOG.log(Level.WARNING, "The gateway {0} does not send the refund {1}: {2}", new Object[] {
                refund.gateway(), refund.refundId(), e.code()
            });
            write(refund, GatewayRefundStatus.FAILED, e.code());
        } catch (GatewayUnavailable | NotShown e) {
            later(refund);
            throw e;
        }
    }

    /**
     * It has failed or was refused, and somebody has it sent again since then: under its key the gateway would only say the same.
     * Not so if nobody knows what has become of it: then another key could send it twice.
     */
    private static boolean isKnownNotToGo(GatewayRefunds.Claimed refund, Optional<GatewayRefund> sent) {
        return sent.map(before -> !refund.taken()
                        && before.status() == GatewayRefund.Status.FAILED
                        && before.id().equals(refund.known()))
                .orElse(refund.refused());
    }

    private void later(GatewayRefunds.Claimed refund) {
        write(refund, GatewayRefundStatus.DUE, null);
    }

    private void write(GatewayRefunds.Claimed refund, GatewayRefundStatus status, @Nullable String failure) {
        planLook.refunded(
                refund.key(),
                new SettleGatewayRefund.Told(status, null, failure, true),
                LookPolicy.ofRefund(refund.attempts()));
    }
}
