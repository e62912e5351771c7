package io.thermae.booking.availability;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The group visits that are planned. */
@ApplicationScoped
public class PlannedGroups {

    @Inject
    Sql sql;

    /** Those of the services that are for groups, if any of them is: otherwise nothing is asked. All places are free. */
    List<World.Group> of(Collection<Offer> services, LocalDate from, LocalDate to) {
        UUID[] wanted = services.stream()
                .filter(service -> service.terms().isForGroup())
                .map(Offer::id)
                .toArray(UUID[]::new);
        if (wanted.length == 0) {
            return List.of();
        }
        return sql.query(
                """
                select g.id, g.service_id, g.branch_id, g.starts_at, g.ends_at, g.master_ids, g.resource_ids,
                       array(select p.number::int from booking.group_place p where p.group_visit_id = g.id
                             order by p.number) as numbers
                from booking.group_visit g
                where g.service_id = any (?) and g.cancelled_at is null and g.starts_at >= ? and g.starts_at < ?
                order by g.starts_at, g.id
                """,
                row -> new World.Group(
                        row.getObject("id", UUID.class),
                        row.getObject("service_id", UUID.class),
                        row.getObject("branch_id", UUID.class),
                        new TimeRange(Timestamps.of(row, "starts_at"), Timestamps.of(row, "ends_at")),
                        List.of((UUID[]) row.getArray("master_ids").getArray()),
                        Stream.of((UUID[]) row.getArray("resource_ids").getArray())
                                .map(resource -> new Place(resource, 0))
                                .toList(),
                        Arrays.asList((Integer[]) row.getArray("numbers").getArray())),
                wanted,
                // zones reach from UTC-12 to UTC+14
                from.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                to.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** The same with the places that nobody has. Of all numbers that a place has had, those in use are in one layer. */
    static List<World.Group> free(List<World.Group> groups, Map<Place, TakenPlaces.Taken> taken) {
        return groups.stream()
                .map(group -> group.withFree(group.free().stream()
                        .filter(number -> !taken.containsKey(Place.ofUnit(group.id(), number)))
                        .toList()))
                .toList();
    }
}
