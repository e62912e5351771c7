package io.thermae.engagement.webhook;

import io.thermae.kernel.UrlPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How programs outside are told, as the administrator of the platform says. */
@ApplicationScoped
public class WebhookSettings {

    @Inject
    @ConfigProperty(name = "thermae.webhooks.enabled", defaultValue = "true")
    boolean enabled;

    @Inject
    @ConfigProperty(name = "thermae.webhooks.at-once", defaultValue = "16")
    int atOnce;

    @Inject
    @ConfigProperty(name = "thermae.webhooks.timeout-seconds", defaultValue = "10")
    int timeoutSeconds;

    @Inject
    @ConfigProperty(name = "thermae.webhooks.first-wait-seconds", defaultValue = "5")
    int firstWaitSeconds;

    @Inject
    @ConfigProperty(name = "thermae.webhooks.longest-wait-minutes", defaultValue = "360")
    int longestWaitMinutes;

    @Inject
    @ConfigProperty(name = "thermae.webhooks.pause-after-hours", defaultValue = "24")
    int pauseAfterHours;

    @Inject
    @ConfigProperty(name = "thermae.webhooks.log-days", defaultValue = "30")
    int logDays;

    @Inject
    @ConfigProperty(name = "thermae.webhooks.plain-hosts")
    Optional<String> plainHosts;

    @Inject
    @ConfigProperty(name = "thermae.webhooks.private-hosts")
    Optional<String> privateHosts;

    boolean areBroughtHere() {
        return enabled;
    }

    /** How many deliveries this node has under way at most; at least one. */
    int atOnce() {
        return Math.max(1, atOnce);
    }

    /** For one attempt. */
    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }

    BackOffPolicy retries() {
        return new BackOffPolicy(
                Duration.ofSeconds(Math.max(1, firstWaitSeconds)), Duration.ofMinutes(longestWaitMinutes));
    }

    /** For how long a webhook fails before it is paused. */
    Duration patience() {
        return Duration.ofHours(pauseAfterHours);
    }

    /** For how long deliveries are kept; public for who forgets them. */
    public Duration kept() {
        return Duration.ofDays(logDays);
    }

    /** Which addresses may be called. */
    UrlPolicy urls() {
        return UrlPolicy.of(plainHosts, privateHosts);
    }
}
