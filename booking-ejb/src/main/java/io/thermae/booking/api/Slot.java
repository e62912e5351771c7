package io.thermae.booking.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A start at which the whole visit fits.
 *
 * @param end of the last service
 * @param zone of the branch
 * @param masterIds the masters who can each do the whole visit, in the order of the business's
 *     choice; where nobody can do all of it, one
 *     master for each service in order
 * @param placesLeft how many can still come to a group visit; null where it is for one client
 */
public record Slot(
        Instant start, Instant end, ZoneId zone, UUID branchId, List<UUID> masterIds, @Nullable Integer placesLeft) {

    /** For one client. */
    public Slot(Instant start, Instant end, ZoneId zone, UUID branchId, List<UUID> masterIds) {
        this(start, end, zone, branchId, masterIds, null);
    }

    /** Whether so many can come. */
    public boolean takes(int party) {
        return placesLeft == null || placesLeft >= party;
    }
}
