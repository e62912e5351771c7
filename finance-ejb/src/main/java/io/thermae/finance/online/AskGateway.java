package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks a gateway how far a payment is, with no transaction open, and has the answer written down. */
@ApplicationScoped
public class AskGateway {

    /** A gateway remembers a key for a day: what has not begun by then is not begun any more, lest it be begun twice. */
    static final Duration KEYS_ARE_KNOWN_FOR = Duration.ofHours(20);

    private static final Logger LOG = Logger.getLogger(AskGateway.class.getName());

    @Inject
    ChosenGateway gateways;

    @Inject
    SettleOnlinePayment settle;

    @Inject
    Clock clock;

    /**
     * What is known now.
     *
     * @param clientSecret with which a browser pays; null if the gateway has not told
     */
    record Answer(OnlinePayment payment, @Nullable String clientSecret) {}

    /**
     * Begins it at the gateway, or looks at it there. What the gateway has not shown for long is given up.
     *
     * @throws GatewayUnavailable if it does not answer
     * @throws NotShown if it does not show it, or is not set up any more
     */
    Answer ask(OnlinePayment payment) {
        String id = payment.gatewayId();
        if (id == null) {
            return begun(payment);
        }
        try {
            PaymentGateway gateway = gateway(payment.gateway());
            return settled(payment, found(() -> gateway.find(id, payment.amount())));
        } catch (NotShown e) {
            // it was begun, so it may be paid yet, whatever is wrong with the question
            if (!LookPolicy.isGivenUp(payment.status(), payment.expiresAt(), clock.instant())) {
                throw e;
            }
            LOG.log(Level.WARNING, "The payment {0} is given up, which {1} does not show: {2}", new Object[] {
                payment.id(), payment.gateway(), e.getMessage()
            });
            return new Answer(ended(payment, OnlinePaymentStatus.FAILED, e.getMessage()), null);
        }
    }

    private Answer begun(OnlinePayment payment) {
        if (clock.instant().isAfter(payment.createdAt().plus(KEYS_ARE_KNOWN_FOR))) {
            return new Answer(ended(payment, OnlinePaymentStatus.CANCELLED, null), null);
        }
        try {
            return settled(payment, gateway(payment.gateway()).create(payment.id(), payment.amount()));
        } catch (GatewayRefused e) {
            LOG.log(Level.WARNING, "The gateway {0} refuses the payment {1}: {2}", new Object[] {
                payment.gateway(), payment.id(), e.code()
            });
            return new Answer(ended(payment, OnlinePaymentStatus.FAILED, e.code()), null);
        }
    }

    /**
     * Takes care that it cannot be paid any more. It may be paid after all: then that is known.
     *
     * @throws GatewayUnavailable if the gateway does not answer
     * @throws NotShown if it does not show it, or is not set up any more
     */
    OnlinePayment cancel(OnlinePayment payment) {
        String id = payment.gatewayId();
        if (id == null || payment.isFinal()) {
            return payment;
        }
        PaymentGateway gateway = gateway(payment.gateway());
        return settled(payment, found(() -> gateway.cancel(id, payment.amount())))
                .payment();
    }

    /**
     * The gateway that has something.
     *
     * @throws NotShown if it is not set up any more
     */
    PaymentGateway gateway(String name) {
        return gateways.named(name).orElseThrow(() -> new NotShown("not_set_up"));
    }

    /**
     * What a gateway says of something that was begun there.
     *
     * @throws NotShown if it refuses to
     */
    static <T> T found(Supplier<T> question) {
        try {
            return question.get();
        } catch (GatewayRefused e) {
            throw new NotShown(e.code());
        }
    }

    /** What a gateway has told is written down. */
    Answer settled(OnlinePayment payment, GatewayPayment told) {
        Optional<OnlinePayment> now = Again.untilWon(() -> settle.settle(payment.id(), told));
        return new Answer(now.orElse(payment), told.clientSecret());
    }

    private OnlinePayment ended(OnlinePayment payment, OnlinePaymentStatus status, @Nullable String failure) {
        return Again.untilWon(() -> settle.end(payment.id(), status, failure)).orElse(payment);
    }
}
