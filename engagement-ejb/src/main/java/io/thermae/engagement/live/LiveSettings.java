package io.thermae.engagement.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many may listen, and how patient a node is, as the administrator of the platform says. */
@ApplicationScoped
public class LiveSettings {

    @Inject
    @ConfigProperty(name = "thermae.notifications.streams.per-person", defaultValue = "5")
    int perPerson;

    @Inject
    @ConfigProperty(name = "thermae.notifications.streams.per-node", defaultValue = "1000")
    int perNode;

    @Inject
    @ConfigProperty(name = "thermae.notifications.streams.heartbeat-seconds", defaultValue = "15")
    int heartbeatSeconds;

    @Inject
    @ConfigProperty(name = "thermae.notifications.streams.patience-seconds", defaultValue = "10")
    int patienceSeconds;

    /** Of one person, at one node. */
    int perPerson() {
        return perPerson;
    }

    int perNode() {
        return perNode;
    }

    /** So long nothing may be sent before a sign of life is. Then it is also looked whether the session lives. */
    Duration heartbeat() {
        return Duration.ofSeconds(Math.max(1, heartbeatSeconds));
    }

    /** Who has not taken what is brought to him by then is cut off. */
    Duration patience() {
        return Duration.ofSeconds(Math.max(1, patienceSeconds));
    }
}
