package io.thermae.engagement.channel;

import io.thermae.engagement.api.NotificationChannel;
import java.util.UUID;

/**
 * A way in which messages come to people: the port behind which a mail server, a provider, a push service or a table is. It speaks with
 * them and nothing else: whether somebody is to be told, and when again, is decided before and after.
 *
 * @param <M> a message, complete and ready to be handed over
 */
public interface Channel<M> {

    /** Which one it is; no two are the same. */
    NotificationChannel which();

    /**
     * Hands a message over, and says what has become of it. That one was refused says nothing about whoever is behind the channel: the
     * next one may be taken.
     *
     * @param id of the message
     * @throws RuntimeException if it was not taken now, and is worth trying again
     */
    Outcome deliver(UUID id, M message);
}
