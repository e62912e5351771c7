package io.thermae.web.ratelimit;

import io.thermae.kernel.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The configuration keys {@code thermae.rate-limit.*}, read once. */
@ApplicationScoped
public class RateLimitSettings {

    private static final String PREFIX = "thermae.rate-limit.";

    @Inject
    Config config;

    private boolean enabled;
    private Duration period = Duration.ofMinutes(1);
    private RateLimitPolicy policy = new RateLimitPolicy(1, 1, Map.of(), 1, 1, 1, 1, 1);

    @PostConstruct
    void read() {
        enabled = config.getValue(PREFIX + "enabled", Boolean.class);
        period = Duration.ofSeconds(number("period-seconds"));
        Map<Role, Long> byRole = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String key = PREFIX + "role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            config.getOptionalValue(key, Long.class).ifPresent(limit -> byRole.put(role, Math.max(1, limit)));
        }
        policy = new RateLimitPolicy(
                number("address"),
                number("user"),
                byRole,
                number("log-in"),
                number("registration"),
                number("verification"),
                number("gift-cards"),
                number("receipts"));
    }

    private long number(String key) {
        return Math.max(1, config.getValue(PREFIX + key, Long.class));
    }

    public boolean enabled() {
        return enabled;
    }

    public Duration period() {
        return period;
    }

    RateLimitPolicy policy() {
        return policy;
    }
}
