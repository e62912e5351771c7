package io.thermae.engagement.channel;

import java.util.Optional;
import java.util.UUID;

/**
 * A channel whose messages are rows that wait in a queue: whoever is behind it may be slow, so a message is claimed in one short
 * transaction, handed over outside of any, and marked in another ({@link io.thermae.engagement.message.Handover}).
 *
 * @param <M> a message, complete and ready to be handed over
 */
public interface QueuedChannel<M> extends Channel<M> {

    /**
     * Claims a message in a transaction of its own; empty if there is nothing to send any more: it was sent, or is given up here, and has
     * failed.
     *
     * @throws RuntimeException if another node is at it: whether it succeeds has to be waited for
     */
    Optional<M> claim(UUID id);
}
