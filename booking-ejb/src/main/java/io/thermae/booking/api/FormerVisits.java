package io.thermae.booking.api;

import io.thermae.tenancy.api.QuietHours;
import jakarta.ejb.Local;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits that took place, of clients to whom the business may write of its own accord. Asks nobody whether he may know. */
@Local
public interface FormerVisits {

    /**
     * Those that ended in a time, by their end and id.
     *
     * @param after when they ended at the earliest, without that instant
     * @param until when they ended at the latest
     * @param withoutReturn only those since which the client has not come again, and does not come either
     * @param last the last one of the page before; null for the first page
     */
    List<Visit> ended(Instant after, Instant until, boolean withoutReturn, @Nullable Visit last, int limit);

    /**
     * A visit that took place.
     *
     * @param services what was done, in the business's words, with commas between
     * @param zone of the branch
     * @param quietHours of the branch, for clients who have none of their own
     */
    record Visit(
            UUID bookingId,
            UUID branchId,
            Instant start,
            Instant end,
            ZoneId zone,
            String services,
            QuietHours quietHours,
            ContactableClient client) {

        /** The same, of the same client by another way. */
        public Visit with(ContactableClient other) {
            return new Visit(bookingId, branchId, start, end, zone, services, quietHours, other);
        }
    }
}
