package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds clients to whom a business may write mails of its own accord. Asks nobody whether he may know. */
@Local
public interface FindAudience {

    /** How many an audience has. */
    long count(Audience audience, LeftOut leftOut);

    /**
     * A page of an audience, by the clients' ids.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<ReachableClient> page(Audience audience, LeftOut leftOut, @Nullable UUID after, int limit);

    /** Those of some clients to whom the business may write still. */
    List<ReachableClient> stillReachable(Collection<UUID> clients, LeftOut leftOut);

    /** Whether the business may still write text messages to a client of its own accord. */
    boolean stillTextable(UUID client);

    /**
     * To whom nothing is written for reasons that are known elsewhere.
     *
     * @param clients by their cards
     * @param addresses in lower case
     */
    record LeftOut(Collection<UUID> clients, Collection<String> addresses) {}
}
