package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks a gateway how far a payment is, with no transaction open, and has the answer written down. What kinds of payments there
 * are each write it down in their own way.
 *
 * @param <P> the kind
 */
public abstract class AsksGateway<P extends AtGateway> {

    /** A gateway remembers a key for a day: what has not begun by then is only looked for, lest it be begun twice. */
    static final Duration KEYS_ARE_KNOWN_FOR = Duration.ofHours(20);

    private static final Logger LOG = Logger.getLogger(AsksGateway.class.getName());

    @Inject
    ChosenGateway gateways;

    @Inject
    Clock clock;

    /**
     * What is known now.
     *
     * @param clientSecret with which a browser pays; null if the gateway has not told
     */
    public record Answer<P>(P payment, @Nullable String clientSecret) {

        /** The secret is not for logs. */
        @Override
        public String toString() {
            return "Answer[" + payment + "]";
        }
    }

    /** Writes down what a gateway says, in a transaction of its own; as it is known now, empty if there is no such payment. */
    protected abstract Optional<P> settle(UUID id, GatewayPayment told);

    /**
     * Writes down that nobody can pay it, in a transaction of its own.
     *
     * @param failure one word; null for none
     */
    protected abstract Optional<P> end(UUID id, OnlinePaymentStatus status, @Nullable String failure);

    /** Begins it at the gateway, once for its key. */
    protected GatewayPayment create(PaymentGateway gateway, P payment) {
        return gateway.create(payment.id(), payment.amount());
    }

    /**
     * Begins it at the gateway, or looks at it there. What the gateway has not shown for long is given up.
     *
     * @throws GatewayUnavailable if it does not answer
     * @throws NotShown if it does not show it, or is not set up any more
     */
    public Answer<P> ask(P payment) {
        String id = payment.gatewayId();
        try {
            if (id == null) {
                return begun(payment);
            }
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
            return new Answer<>(ended(payment, OnlinePaymentStatus.FAILED, e.getMessage()), null);
        }
    }

    private Answer<P> begun(P payment) {
        if (clock.instant().isAfter(payment.createdAt().plus(KEYS_ARE_KNOWN_FOR))) {
            return lost(payment);
        }
        try {
            return settled(payment, create(gateway(payment.gateway()), payment));
        } catch (GatewayRefused e) {
            LOG.log(Level.WARNING, "The gateway {0} refuses the payment {1}: {2}", new Object[] {
                payment.gateway(), payment.id(), e.code()
            });
            return new Answer<>(ended(payment, OnlinePaymentStatus.FAILED, e.code()), null);
        }
    }

    /** It may have been begun, and even paid, and nobody here has heard of it: the gateway is asked by the key. */
    private Answer<P> lost(P payment) {
        PaymentGateway gateway = gateway(payment.gateway());
        Optional<GatewayPayment> begun = found(() -> gateway.findBegun(payment.id(), payment.amount()));
        return begun.map(told -> settled(payment, told))
                .orElseGet(() -> new Answer<>(ended(payment, OnlinePaymentStatus.CANCELLED, null), null));
    }

    /**
     * Takes care that it cannot be paid any more. It may be paid after all: then that is known.
     *
     * @throws GatewayUnavailable if the gateway does not answer
     * @throws NotShown if it does not show it, or is not set up any more
     */
    public P cancel(P payment) {
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
    public PaymentGateway gateway(String name) {
        return gateways.named(name).orElseThrow(() -> new NotShown("not_set_up"));
    }

    /**
     * What a gateway says of something that was begun there.
     *
     * @throws NotShown if it refuses to
     */
    public static <T> T found(Supplier<T> question) {
        try {
            return question.get();
        } catch (GatewayRefused e) {
            throw new NotShown(e.code());
        }
    }

    /** What a gateway has told is written down. */
    public Answer<P> settled(P payment, GatewayPayment told) {
        Optional<P> now = Again.untilWon(() -> settle(payment.id(), told));
        return new Answer<>(now.orElse(payment), told.clientSecret());
    }

    private P ended(P payment, OnlinePaymentStatus status, @Nullable String failure) {
        return Again.untilWon(() -> end(payment.id(), status, failure)).orElse(payment);
    }
}
