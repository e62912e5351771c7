package io.thermae.booking.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that a master keeps elsewhere, whose busy times are not offered and not booked here.
 *
 * @param host of its address, which is told to nobody
 * @param lookedAt when it was last looked at; null if it was not yet
 * @param succeededAt when that last brought an answer; its busy times are of then
 * @param dueAt when it is looked at next
 * @param failures how many looks in a row have failed
 * @param failure of the last look; null if that went well
 * @param httpStatus what the server has answered, with {@link CalendarFailure#REFUSED}
 * @param busyTimes how many are ahead
 * @param conflicts the master's bookings that are ahead and overlap its busy times, the first {@link #CONFLICTS}
 */
public record ExternalCalendarView(
        UUID id,
        UUID masterId,
        String name,
        String host,
        Instant createdAt,
        @Nullable Instant lookedAt,
        @Nullable Instant succeededAt,
        Instant dueAt,
        int failures,
        @Nullable CalendarFailure failure,
        @Nullable Integer httpStatus,
        int busyTimes,
        List<Conflict> conflicts,
        long version) {

    /** So many conflicts are told at most. */
    public static final int CONFLICTS = 50;

    /** The same with these conflicts. */
    public ExternalCalendarView with(List<Conflict> found) {
        return new ExternalCalendarView(
                id,
                masterId,
                name,
                host,
                createdAt,
                lookedAt,
                succeededAt,
                dueAt,
                failures,
                failure,
                httpStatus,
                busyTimes,
                found,
                version);
    }

    /** A booking, which stays. */
    public record Conflict(UUID bookingId, String number, Instant start, Instant end) {}
}
