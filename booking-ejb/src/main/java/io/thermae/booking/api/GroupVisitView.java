package io.thermae.booking.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A visit of several clients at once.
 *
 * @param serviceName as it is called now
 * @param timeZone of the branch
 * @param masterIds all who do it
 * @param resourceIds what else it takes
 * @param places for how many
 * @param placesTaken booked or held of them
 */
public record GroupVisitView(
        UUID id,
        UUID serviceId,
        String serviceName,
        UUID branchId,
        ZoneId timeZone,
        Instant start,
        Instant end,
        List<UUID> masterIds,
        List<UUID> resourceIds,
        int places,
        int placesTaken,
        boolean cancelled,
        long version) {}
