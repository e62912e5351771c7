package io.thermae.booking.external;

import io.thermae.booking.api.CalendarFailure;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at a calendar elsewhere, by whoever has claimed it.
 *
 * @param attempt what comes of it is written as long as no later one has begun
 * @param leased until when nobody else looks, unless somebody asks for it
 * @param etag that the server has given; null if it is to answer in full
 * @param modified as {@code etag}
 */
public record Look(
        UUID tenantId,
        UUID calendarId,
        long attempt,
        Instant leased,
        URI address,
        @Nullable String etag,
        @Nullable String modified,
        BusyTimes.Frame frame) {

    /** What has come of one. */
    public sealed interface Outcome {}

    /** Nothing has changed there. */
    public record Unchanged() implements Outcome {}

    /** All of it was read. */
    public record Read(BusyTimes.Busy busy, @Nullable String etag, @Nullable String modified) implements Outcome {}

    /** It was not read. */
    public record Failed(CalendarFailure failure, @Nullable Integer httpStatus) implements Outcome {}

    /** The address is a secret. */
    @Override
    public String toString() {
        return "Look[" + calendarId + ", " + attempt + "]";
    }
}
