package io.thermae.engagement.channel;

import io.thermae.engagement.api.NotificationChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The channels that there are, of those whose messages wait in a queue. */
@ApplicationScoped
public class QueuedChannels {

    @Inject
    @Any
    Instance<QueuedChannel<?>> channels;

    /** @throws IllegalArgumentException if nothing waits for that one */
    QueuedChannel<?> get(NotificationChannel which) {
        for (QueuedChannel<?> channel : channels) {
            if (channel.which() == which) {
                return channel;
            }
        }
        throw new IllegalArgumentException("No messages wait for " + which);
    }
}
