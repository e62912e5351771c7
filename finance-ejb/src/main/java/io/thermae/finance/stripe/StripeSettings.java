package io.thermae.finance.stripe;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How Stripe is called, from the configuration keys {@code thermae.payments.stripe.*}.
 *
 * @param secretKey empty if Stripe is not set up here
 * @param publishableKey for browsers
 * @param webhookSecret empty: nobody is believed
 * @param baseUrl of Stripe's interface
 * @param timeout for connecting, and again for an answer
 * @param retries of a call that was not answered, or not now
 * @param tolerance how old a signature may be
 * @param least the least that it charges at once where it does not say that itself, in minor units by currency
 */
record StripeSettings(
        Optional<String> secretKey,
        Optional<String> publishableKey,
        Optional<String> webhookSecret,
        String baseUrl,
        Duration timeout,
        int retries,
        Duration tolerance,
        Map<String, Long> least) {

    private static final String PREFIX = "thermae.payments.stripe.";

    static StripeSettings of(Config config) {
        return new StripeSettings(
                config.getOptionalValue(PREFIX + "secret-key", String.class),
                config.getOptionalValue(PREFIX + "publishable-key", String.class),
                config.getOptionalValue(PREFIX + "webhook-secret", String.class),
                config.getValue(PREFIX + "base-url", String.class),
                Duration.ofSeconds(config.getValue(PREFIX + "timeout-seconds", Integer.class)),
                config.getValue(PREFIX + "retries", Integer.class),
                Duration.ofSeconds(config.getValue(PREFIX + "tolerance-seconds", Integer.class)),
                config.getOptionalValue(PREFIX + "least", String.class)
                        .map(StripeLeastPolicy::read)
                        .orElse(Map.of()));
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return baseUrl;
    }
}
