package io.thermae.booking.staff;

import io.thermae.booking.reservation.StrandedGroup;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Group visits to come, those too to which nobody comes yet. */
@ApplicationScoped
public class StrandedGroups {

    private static final String SELECT =
            """
            select g.id, s.name as service_name, g.branch_id, g.starts_at, g.ends_at, g.time_zone,
                   (select count(*) from booking.allocation a
                    where a.booked_place_of = g.id and (a.held_until is null or a.held_until > ?)) as taken
            from booking.group_visit g join booking.service s on s.id = g.service_id
            where g.cancelled_at is null and ? = any (g.master_ids)
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Lets nobody change or cancel those of a master, or one of their bookings, before the transaction ends. */
    void lock(UUID master) {
        sql.query(
                """
                select g.id from booking.group_visit g
                where g.cancelled_at is null and ? = any (g.master_ids) and g.ends_at > ?
                order by g.id for no key update
                """,
                row -> row.getObject(1, UUID.class),
                master,
                clock.instant());
    }

    /** What a master does that has not begun, by start. */
    List<Ahead<StrandedGroup>> ahead(UUID master) {
        return sql.query(
                SELECT + " and g.starts_at > ? order by g.starts_at, g.id",
                row -> new Ahead<>(
                        group(row),
                        row.getObject("branch_id", UUID.class),
                        ZoneId.of(row.getString("time_zone")),
                        new TimeRange(Timestamps.of(row, "starts_at"), Timestamps.of(row, "ends_at"))),
                clock.instant(),
                master,
                clock.instant());
    }

    /** Those that reserve any of a span of a master, and have not begun. */
    List<StrandedGroup> within(UUID master, TimeRange span) {
        return sql.query(
                SELECT
                        + """
                         and g.starts_at > ?
                         and exists (select 1 from booking.allocation a
                                     where a.group_visit_id = g.id and a.active and a.resource_id = ?
                                       and a.ends_at > ? and a.starts_at < ?)
                        order by g.starts_at, g.id
                        """,
                StrandedGroups::group,
                clock.instant(),
                master,
                clock.instant(),
                master,
                span.start(),
                span.end());
    }

    private static StrandedGroup group(ResultSet row) throws SQLException {
        return new StrandedGroup(
                row.getObject("id", UUID.class),
                row.getString("service_name"),
                row.getObject("branch_id", UUID.class),
                Timestamps.of(row, "starts_at"),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("taken"));
    }
}
