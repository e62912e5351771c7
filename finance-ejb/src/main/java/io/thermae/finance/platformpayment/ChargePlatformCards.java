package io.thermae.finance.platformpayment;

import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.online.NotShown;
import io.thermae.kernel.PutOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
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

    /** What one round has found out: the gateways that do not answer, and what has failed otherwise. */
    private record Found(Set<String> away, List<RuntimeException> failures) {}

    /**
     * Does what is due. What fails keeps nothing else waiting.
     *
     * @param away the gateways that do not answer in this round; it adds those that it finds out
     * @throws PutOff if some of it has failed in a way that nobody has expected; it is looked at again when its time has come
     */
    void round(Set<String> away) {
        Found found = new Found(away, new ArrayList<>());
        for (PlatformPayment payment : plan.withCards()) {
            attempt(payment.gateway(), payment.id(), found, () -> plan.keep(payment, cardOf(payment)));
        }
        for (PlatformCard card : plan.cards()) {
            if (card.forgotten()) {
                attempt(card.gateway(), card.id(), found, () -> {
                    askGateway.gateway(card.gateway()).forget(card.reference());
                    plan.forgotten(card.id());
                });
            } else {
                attempt(card.gateway(), card.id(), found, () -> {
                    // before anything is written down that nobody could ask for
                    askGateway.gateway(card.gateway());
                    plan.attempts(card)
                            .forEach(payment -> attempt(card.gateway(), payment.id(), found, () -> charge(payment)));
                });
            }
        }
        if (!found.failures().isEmpty()) {
            throw new PutOff(
                    found.failures().size() + " cards are tried again",
                    found.failures().get(0));
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

    private static void attempt(String gateway, UUID id, Found found, Runnable work) {
        if (found.away().contains(gateway)) {
            return;
        }
        try {
            work.run();
        } catch (GatewayUnavailable e) {
            found.away().add(gateway);
            LOG.log(Level.WARNING, "The gateway {0} does not answer: {1}", new Object[] {gateway, e.getMessage()});
        } catch (GatewayRefused | NotShown e) {
            LOG.log(Level.WARNING, "The gateway {0} does nothing for {1}: {2}", new Object[] {
                gateway, id, e.getMessage()
            });
        } catch (RuntimeException e) {
            found.failures().add(e);
            LOG.log(Level.WARNING, e, () -> "A card of the platform's is tried again: " + id);
        }
    }
}
