package io.thermae.engagement.notice;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.channel.Channel;
import io.thermae.engagement.channel.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Where people of the business find it when they are signed in. What stands in the table has arrived, and nobody else is behind it who
 * might be away: so nothing waits in a queue, and the row is written with the running transaction, that of what it tells of. An attempt
 * that fails leaves nothing.
 */
@ApplicationScoped
public class InAppChannel implements Channel<Notice> {

    @Inject
    StoredNotifications stored;

    @Override
    public NotificationChannel which() {
        return NotificationChannel.IN_APP;
    }

    /**
     * Writes it, and has always taken it; to who was told of the event already nothing is written. Who writes to several people does it in
     * the order of their ids, so that two writers do not wait for each other.
     */
    @Override
    public Outcome deliver(UUID id, Notice notice) {
        stored.insert(id, notice);
        return Outcome.Taken.as(id.toString());
    }
}
