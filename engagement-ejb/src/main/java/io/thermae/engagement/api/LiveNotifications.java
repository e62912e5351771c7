package io.thermae.engagement.api;

import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import jakarta.ejb.Local;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings people what they are told while they listen. No thread and no connection of the database belongs to somebody who
 * listens: each look of a node is for all of them, and what is brought is read then.
 */
@Local
public interface LiveNotifications {

    /**
     * Lets somebody listen, until his token or his session ends, he goes, or the node stops; or until he listens in more places than he
     * may, of which the first one ends then.
     *
     * @param after the number of the last notification that he knows; null for who wants those alone that come from now on
     * @throws TooManyStreams if the node has as many listeners as it may have
     */
    void listen(Person person, @Nullable Long after, Listener listener);

    /**
     * Who listens.
     *
     * @param language in which he reads
     * @param until when his token ends, by the true time
     */
    record Person(TenantId tenant, UUID userId, Role role, UUID sessionId, Language language, Instant until) {}

    /** Where it goes. Never called by two threads at once; what throws is listened to no more. */
    interface Listener {

        /**
         * The first, before anything else, by the thread that called {@link #listen}.
         *
         * @param position what he knows: where he goes on if he comes again
         * @param unread how many he has not read
         */
        void begin(long position, long unread) throws IOException;

        /** Each once, in the order of their numbers. */
        void tell(LiveNotification notification) throws IOException;

        /** Nothing has happened for a while. */
        void beat() throws IOException;

        /** It was the last. Also after a failure, and perhaps twice. */
        void end();
    }
}
