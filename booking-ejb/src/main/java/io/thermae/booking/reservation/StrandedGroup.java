package io.thermae.booking.reservation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

/**
 * A group visit that stands in the way, whether anybody comes to it or not.
 *
 * @param branchId where it is
 * @param zone of the branch
 * @param placesTaken booked or held of its places
 */
public record StrandedGroup(UUID id, String serviceName, UUID branchId, Instant start, ZoneId zone, int placesTaken) {

    Map<String, Object> details() {
        return Map.of(
                "id",
                id.toString(),
                "serviceName",
                serviceName,
                "start",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.atZone(zone)),
                "placesTaken",
                placesTaken);
    }
}
