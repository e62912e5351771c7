package io.thermae.web.calendar;

import io.thermae.booking.api.GroupVisitView;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit of several clients at once. */
public record GroupVisitJson(
        UUID id,
        UUID serviceId,
        String serviceName,
        UUID branchId,
        OffsetDateTime start,
        OffsetDateTime end,
        String timeZone,
        List<UUID> masterIds,
        List<UUID> resourceIds,
        int places,
        @Schema(description = "Booked or held of them") int placesTaken,
        boolean cancelled,
        long version) {

    static GroupVisitJson of(GroupVisitView group) {
        return new GroupVisitJson(
                group.id(),
                group.serviceId(),
                group.serviceName(),
                group.branchId(),
                Times.at(group.start(), group.timeZone()),
                Times.at(group.end(), group.timeZone()),
                group.timeZone().getId(),
                group.masterIds(),
                group.resourceIds(),
                group.places(),
                group.placesTaken(),
                group.cancelled(),
                group.version());
    }
}
