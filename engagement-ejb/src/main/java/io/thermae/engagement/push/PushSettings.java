package io.thermae.engagement.push;

import io.thermae.kernel.UrlPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How pushes are brought, as the administrator of the platform says. */
@ApplicationScoped
public class PushSettings {

    @Inject
    @ConfigProperty(name = "thermae.push.services")
    String services;

    @Inject
    @ConfigProperty(name = "thermae.push.plain-hosts")
    Optional<String> plainHosts;

    @Inject
    @ConfigProperty(name = "thermae.push.private-hosts")
    Optional<String> privateHosts;

    @Inject
    @ConfigProperty(name = "thermae.push.timeout-seconds", defaultValue = "10")
    int timeoutSeconds;

    @Inject
    @ConfigProperty(name = "thermae.push.ttl-hours", defaultValue = "24")
    int ttlHours;

    /** Where browsers may have subscribed. */
    ServicePolicy services() {
        return ServicePolicy.of(services, urls());
    }

    /** Which addresses may be called. */
    UrlPolicy urls() {
        return UrlPolicy.of(plainHosts, privateHosts);
    }

    /** For one attempt. */
    Duration timeout() {
        return Duration.ofSeconds(Math.max(1, timeoutSeconds));
    }

    /** For how long after it has happened something is worth a push. */
    Duration life() {
        return Duration.ofHours(Math.max(1, ttlHours));
    }
}
