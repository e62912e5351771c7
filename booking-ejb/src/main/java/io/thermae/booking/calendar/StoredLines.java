package io.thermae.booking.calendar;

import io.thermae.booking.api.CalendarView;
import io.thermae.booking.api.MaintenanceView;
import io.thermae.booking.api.TimeOffStatus;
import io.thermae.booking.api.TimeOffType;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who and what has a line in a calendar, and when they are away. One statement each, of however many. */
@ApplicationScoped
public class StoredLines {

    @Inject
    Sql sql;

    /**
     * A master.
     *
     * @param worksIn of the branches in question
     */
    record MasterLine(UUID id, String name, @Nullable UUID userId, Set<UUID> worksIn) {}

    /** A resource. */
    record ResourceLine(UUID id, String name, UUID typeId, UUID branchId, int capacity) {}

    /** Those who work in the branches, and those who have worked there within the span; by name. */
    List<MasterLine> masters(Collection<UUID> branches, TimeRange span) {
        UUID[] within = branches.toArray(UUID[]::new);
        return sql.query(
                """
                select m.id, m.first_name || ' ' || m.last_name as name, m.user_id,
                       array(select b.branch_id from booking.master_branch b
                             where b.master_id = m.id and b.branch_id = any (?) and not m.archived) as works_in
                from booking.master m
                where (not m.archived and exists (select 1 from booking.master_branch b
                                                  where b.master_id = m.id and b.branch_id = any (?)))
                   or exists (select 1 from booking.booking_item i join booking.booking b on b.id = i.booking_id
                              where i.master_id = m.id and i.starts_at < ? and i.ends_at > ?
                                and b.branch_id = any (?) and b.status not in ('CANCELLED', 'EXPIRED'))
                   or exists (select 1 from booking.group_visit g
                              where m.id = any (g.master_ids) and g.starts_at < ? and g.ends_at > ?
                                and g.branch_id = any (?) and g.cancelled_at is null)
                order by m.first_name, m.last_name, m.id
                """,
                row -> new MasterLine(
                        id(row, "id"), row.getString("name"), row.getObject("user_id", UUID.class), Set.of((UUID[])
                                row.getArray("works_in").getArray())),
                within,
                within,
                span.end(),
                span.start(),
                within,
                span.end(),
                span.start(),
                within);
    }

    /** By name. */
    List<ResourceLine> resources(Collection<UUID> branches) {
        return sql.query(
                """
                select id, name, type_id, branch_id, capacity from booking.resource
                where branch_id = any (?) and not archived
                order by name, id
                """,
                row -> new ResourceLine(
                        id(row, "id"),
                        row.getString("name"),
                        id(row, "type_id"),
                        id(row, "branch_id"),
                        row.getInt("capacity")),
                (Object) branches.toArray(UUID[]::new));
    }

    /** What is asked for and what is given, by master and time. */
    Map<UUID, List<CalendarView.Absence>> timeOff(Collection<UUID> masters, TimeRange span) {
        Map<UUID, List<CalendarView.Absence>> absences = new HashMap<>();
        sql.query(
                """
                select * from booking.time_off
                where master_id = any (?) and starts_at < ? and ends_at > ? and status <> 'REFUSED'
                order by starts_at, id
                """,
                row -> absences.computeIfAbsent(id(row, "master_id"), of -> new ArrayList<>())
                        .add(new CalendarView.Absence(
                                id(row, "id"),
                                Timestamps.of(row, "starts_at"),
                                Timestamps.of(row, "ends_at"),
                                TimeOffType.valueOf(row.getString("kind")),
                                TimeOffStatus.valueOf(row.getString("status")))),
                masters.toArray(UUID[]::new),
                span.end(),
                span.start());
        return absences;
    }

    /** By resource and time. */
    Map<UUID, List<MaintenanceView>> maintenance(Collection<UUID> resources, TimeRange span) {
        Map<UUID, List<MaintenanceView>> maintenance = new HashMap<>();
        sql.query(
                """
                select * from booking.maintenance
                where resource_id = any (?) and starts_at < ? and ends_at > ?
                order by starts_at, id
                """,
                row -> maintenance
                        .computeIfAbsent(id(row, "resource_id"), of -> new ArrayList<>())
                        .add(new MaintenanceView(
                                id(row, "id"),
                                id(row, "resource_id"),
                                Timestamps.of(row, "starts_at"),
                                Timestamps.of(row, "ends_at"),
                                row.getString("reason"))),
                resources.toArray(UUID[]::new),
                span.end(),
                span.start());
        return maintenance;
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
