package io.thermae.booking.api;

import io.thermae.kernel.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feed tells.
 *
 * @param name of the master or the branch, with the business's
 * @param language of who made it
 */
public record FeedContent(String name, Language language, List<Item> items) {

    /** What is on. */
    public enum Kind {
        VISIT,
        /** With what is not to be told. */
        BUSY,
        TIME_OFF,
        BLOCK,
        INTERNAL,
        NOTE,
        /** A group visit to which nobody comes yet. */
        FREE_PLACES
    }

    /**
     * Something in the calendar.
     *
     * @param id of the booking, the group visit, the time off or the block
     * @param part the master whose part of it this is; null for all of it
     * @param sequence grows with each change of a visit or a group visit
     * @param status of a visit; null for all else
     * @param number of the booking; null for all else
     * @param services of a visit, in their order, or of a group visit
     * @param clientName null unless it is to be told
     * @param masters who do it, or are away; empty in a master's own feed
     * @param location of a visit or a group visit; null for all else
     * @param text of a block; null if nothing was said. Of a group visit, how many places it has
     */
    public record Item(
            Kind kind,
            UUID id,
            @Nullable UUID part,
            int sequence,
            @Nullable BookingStatus status,
            ZoneId zone,
            Instant start,
            Instant end,
            @Nullable String number,
            List<String> services,
            @Nullable String clientName,
            List<String> masters,
            @Nullable String location,
            @Nullable String text) {}
}
