package io.thermae.engagement.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The provider that {@code thermae.sms.provider} names. */
@ApplicationScoped
public class ChosenProvider {

    private static final String KEY = "thermae.sms.provider";
    private static final String NONE = "none";

    @Inject
    @Any
    Instance<SmsProvider> providers;

    @Inject
    Config config;

    /**
     * Empty if none is to be used.
     *
     * @throws IllegalStateException if nobody has the name
     */
    public Optional<SmsProvider> get() {
        String name = config.getValue(KEY, String.class);
        if (name.equals(NONE)) {
            return Optional.empty();
        }
        return Optional.of(providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(KEY + " names no provider: " + name)));
    }
}
