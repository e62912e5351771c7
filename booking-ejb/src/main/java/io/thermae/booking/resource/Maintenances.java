package io.thermae.booking.resource;

import io.thermae.booking.api.MaintenanceView;
import io.thermae.booking.api.ResourceView;
import io.thermae.booking.reservation.Allocations;
import io.thermae.booking.reservation.Reserved;
import io.thermae.booking.zone.AgreedSpan;
import io.thermae.booking.zone.PlaceZones;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maintenance, which reserves every place of a resource as bookings do: the same constraint keeps both apart. */
@ApplicationScoped
public class Maintenances {

    @Inject
    Sql sql;

    @Inject
    Allocations allocations;

    @Inject
    Reserved reserved;

    @Inject
    PlaceZones zones;

    @Inject
    Clock clock;

    List<MaintenanceView> of(UUID resourceId) {
        return sql.query(
                "select * from booking.maintenance where resource_id = ? order by starts_at, id",
                row -> new MaintenanceView(
                        row.getObject("id", UUID.class),
                        resourceId,
                        Timestamps.of(row, "starts_at"),
                        Timestamps.of(row, "ends_at"),
                        row.getString("reason")),
                resourceId);
    }

    MaintenanceView add(ResourceView resource, Instant start, Instant end, @Nullable String reason) {
        TimeRange span = new TimeRange(start, end);
        allocations.lock(List.of(resource.id()));
        List<String> inTheWay = reserved.visitsWithin(resource.id(), span);
        if (!inTheWay.isEmpty() || reserved.isTaken(resource.id(), span)) {
            throw new RuleBroken(ErrorCode.FUTURE_BOOKINGS, Map.of("bookings", inTheWay));
        }
        UUID id = Ids.next();
        AgreedSpan agreed = zones.ofResource(resource.id(), span);
        sql.update(
                """
                insert into booking.maintenance
                    (id, resource_id, starts_at, ends_at, local_start, local_end, time_zone, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                resource.id(),
                start,
                end,
                agreed.start(),
                agreed.end(),
                agreed.zone().getId(),
                reason);
        stretch(resource.id(), resource.capacity());
        return new MaintenanceView(id, resource.id(), start, end, reason);
    }

    void remove(UUID resourceId, UUID maintenanceId) {
        sql.update(
                "delete from booking.allocation where resource_id = ? and maintenance_id = ?",
                resourceId,
                maintenanceId);
        int removed = sql.update(
                "delete from booking.maintenance where resource_id = ? and id = ?", resourceId, maintenanceId);
        if (removed == 0) {
            throw new NotFound("maintenance");
        }
    }

    /** @throws RuleBroken {@code FUTURE_BOOKINGS} if a visit to come has a place from the given one on */
    void requireUnused(UUID resourceId, int firstPlace) {
        allocations.lock(List.of(resourceId));
        List<String> inTheWay = reserved.visitsAfter(resourceId, firstPlace, clock.instant());
        if (!inTheWay.isEmpty()) {
            throw new RuleBroken(ErrorCode.FUTURE_BOOKINGS, Map.of("bookings", inTheWay));
        }
    }

    /** Lets what maintenance and what blocks there are take as many places as the resource has, new ones too. */
    void stretch(UUID resourceId, int capacity) {
        sql.update(
                """
                delete from booking.allocation
                where resource_id = ? and (maintenance_id is not null or block_id is not null)
                """,
                resourceId);
        allocations.reserveForMaintenance(resourceId, capacity);
        allocations.reserveForBlocks(resourceId, capacity);
    }
}
