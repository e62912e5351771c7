package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Visits as they are, for those who remind clients of them. */
@Local
public interface VisitsAhead {

    /**
     * Looks visits up, and keeps them as they are until the transaction ends: whoever wants to change one waits.
     *
     * @param bookingIds those that are none are passed over
     */
    Look look(Collection<UUID> bookingIds);

    /**
     * What was found.
     *
     * @param ahead those whose clients are expected; not those that are held, over, cancelled, or where the client is
     *     there already
     * @param busy those that somebody is changing just now
     */
    record Look(List<VisitAhead> ahead, Set<UUID> busy) {}
}
