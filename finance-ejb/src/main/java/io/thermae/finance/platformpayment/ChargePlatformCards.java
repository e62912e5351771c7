package io.thermae.finance.platformpayment;

import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.online.NotShown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the card of one business by which its owner lets it be charged, charges it for what is due, and has its gateway forget
 * it. No transaction is open while a gateway thinks; what has no answer is looked for as other payments are.
 */
@ApplicationScoped
public class ChargePlatformCards {

    private static final Logger LOG = Logger.getLogger(ChargePlatformCards.class.getName());

    @Inject
    PlanPlatformCharge plan;

    @Inject
    AskPlatformGateway askGateway;

    /** @param away the gateways that do not answer in this round; it adds those that it finds out */
    void round(Set<String> away) {
        for (PlatformPayment payment : plan.withCards()) {
            isDone(payment.gateway(), payment.id(), away, () -> plan.keep(payment, cardOf(payment)));
        }
        for (PlatformCard card : plan.cards()) {
            if (card.forgotten()) {
                isDone(card.gateway(), card.id(), away, () -> {
                    askGateway.gateway(card.gateway()).forget(card.reference());
                    plan.forgotten(card.id());
                });
            } else {
                isDone(card.gateway(), card.id(), away, () -> {
                    // before anything is written down that nobody could ask for
                    askGateway.gateway(card.gateway());
                    plan.attempts(card)
                            .forEach(payment -> isDone(card.gateway(), payment.id(), away, () -> charge(payment)));
                });
            }
        }
    }

    /** Empty also if the gateway does not say: the owner may let another one be kept. */
    private Optional<String> cardOf(PlatformPayment payment) {
        String id = payment.gatewayId();
        try {
            return id == null
                    ? Optional.empty()
                    : askGateway.gateway(payment.gateway()).keptCard(id);
        } catch (GatewayRefused | NotShown e) {
            LOG.log(Level.WARNING, "The card of the payment {0} is not kept: {1}", new Object[] {
                payment.id(), e.getMessage()
            });
            return Optional.empty();
        }
    }

    /** Whoever could pay it otherwise is not there: what is not paid at once is over, unless a bank has it in its hands. */
    private void charge(PlatformPayment payment) {
        PlatformPayment now = askGateway.ask(payment).payment();
        if (!now.isFinal()) {
            askGateway.cancel(now);
        }
    }

    private static void isDone(String gateway, UUID id, Set<String> away, Runnable work) {
        if (away.contains(gateway)) {
            return;
        }
        try {
            work.run();
        } catch (GatewayUnavailable e) {
            away.add(gateway);
            LOG.log(Level.WARNING, "The gateway {0} does not answer: {1}", new Object[] {gateway, e.getMessage()});
        } catch (GatewayRefused | NotShown e) {
            LOG.log(Level.WARNING, "The gateway {0} does nothing for {1}: {2}", new Object[] {
                gateway, id, e.getMessage()
            });
        }
    }
}
