package io.thermae.finance.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The gateway that {@code thermae.payments.gateway} names, and those that payments of before were begun at. */
@ApplicationScoped
public class ChosenGateway {

    /** Names the gateway; {@code none} for none. */
    public static final String KEY = "thermae.payments.gateway";

    private static final String NONE = "none";

    @Inject
    @Any
    Instance<PaymentGateway> gateways;

    @Inject
    Config config;

    /**
     * Empty if none is to be used.
     *
     * @throws IllegalStateException if nobody has the name, or who has it is not set up
     */
    public Optional<PaymentGateway> get() {
        String name = config.getValue(KEY, String.class);
        if (name.equals(NONE)) {
            return Optional.empty();
        }
        return Optional.of(named(name)
                .orElseThrow(() -> new IllegalStateException(KEY + " names no gateway that is set up: " + name)));
    }

    /** As {@link #get}, for who can do without it: empty also if it is not set up. */
    public Optional<PaymentGateway> ifSetUp() {
        return named(config.getValue(KEY, String.class));
    }

    /**
     * In which steps a gateway counts, also one that is not set up here any more, in minor units; 1 if nobody has the name.
     *
     * @param name as rows keep it
     */
    public long step(String name, Currency currency) {
        return gateways.stream()
                .filter(gateway -> gateway.name().equals(name))
                .findFirst()
                .map(gateway -> gateway.step(currency))
                .orElse(1L);
    }

    /** A gateway that is set up here, whether or not new payments are begun there. */
    public Optional<PaymentGateway> named(String name) {
        return gateways.stream()
                .filter(gateway -> gateway.name().equals(name))
                .filter(PaymentGateway::isSetUp)
                .findFirst();
    }
}
