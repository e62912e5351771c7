package io.thermae.booking.external;

import io.thermae.kernel.UrlPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How calendars elsewhere are looked at, as the administrator of the platform says. */
@ApplicationScoped
public class ExternalCalendarSettings {

    @Inject
    @ConfigProperty(name = "thermae.booking.external-calendars.enabled", defaultValue = "true")
    boolean enabled;

    @Inject
    @ConfigProperty(name = "thermae.booking.external-calendars.interval-minutes", defaultValue = "15")
    int intervalMinutes;

    @Inject
    @ConfigProperty(name = "thermae.booking.external-calendars.longest-wait-minutes", defaultValue = "360")
    int longestWaitMinutes;

    @Inject
    @ConfigProperty(name = "thermae.booking.external-calendars.timeout-seconds", defaultValue = "10")
    int timeoutSeconds;

    @Inject
    @ConfigProperty(name = "thermae.booking.external-calendars.max-bytes", defaultValue = "4194304")
    int maxBytes;

    @Inject
    @ConfigProperty(name = "thermae.booking.external-calendars.max-busy-times", defaultValue = "5000")
    int maxBusyTimes;

    @Inject
    @ConfigProperty(name = "thermae.booking.external-calendars.plain-hosts")
    Optional<String> plainHosts;

    @Inject
    @ConfigProperty(name = "thermae.booking.external-calendars.private-hosts")
    Optional<String> privateHosts;

    @Inject
    @ConfigProperty(name = "thermae.domain", defaultValue = "localhost")
    String domain;

    boolean areLookedAtHere() {
        return enabled;
    }

    RetryPolicy retries() {
        return new RetryPolicy(Duration.ofMinutes(intervalMinutes), Duration.ofMinutes(longestWaitMinutes));
    }

    /** For one look, redirections included. */
    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }

    int maxBytes() {
        return maxBytes;
    }

    int maxBusyTimes() {
        return maxBusyTimes;
    }

    /** Of UIDs of visits. */
    String domain() {
        return domain;
    }

    /** Which addresses may be called. */
    public UrlPolicy urls() {
        return UrlPolicy.of(plainHosts, privateHosts);
    }
}
