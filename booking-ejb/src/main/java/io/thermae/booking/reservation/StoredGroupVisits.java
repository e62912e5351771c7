package io.thermae.booking.reservation;

import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.api.GroupVisits;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored group visits; what they reserve is written elsewhere. */
@ApplicationScoped
public class StoredGroupVisits {

    private static final String SELECT =
            """
            select g.*, s.name as service_name,
                   (select count(*) from booking.allocation a
                    where a.booked_place_of = g.id and (a.held_until is null or a.held_until > ?)) as taken
            from booking.group_visit g join booking.service s on s.id = g.service_id
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Whose group visits somebody is shown.
     *
     * @param branches those of which he is shown all; null for all branches
     * @param staffUser the person whose own are shown too; with neither, all are shown
     */
    record Scope(@Nullable Set<UUID> branches, @Nullable UUID staffUser) {

        UUID @Nullable [] shown() {
            return branches == null ? null : branches.toArray(UUID[]::new);
        }
    }

    Optional<GroupVisitView> find(UUID id, Scope scope) {
        return sql.first(SELECT + " where g.id = ?" + visible(), StoredGroupVisits::group, arguments(id, scope));
    }

    /**
     * One that nobody else changes until the transaction ends; who books it does not wait for that. Its bookings to come
     * are nobody else's to change either.
     */
    Optional<GroupVisitView> lock(UUID id, Scope scope) {
        sql.query("select 1 from booking.group_visit where id = ? for no key update", row -> true, id);
        sql.query("select id from booking.booking where group_visit_id = ? order by id for update", row -> true, id);
        // only now: who has waited reads how many places are taken after that
        return find(id, scope);
    }

    private @Nullable Object[] arguments(UUID id, Scope scope) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(clock.instant());
        all.add(id);
        all.add(scope.shown());
        all.add(scope.staffUser());
        all.add(scope.shown());
        all.add(scope.staffUser());
        return all.toArray();
    }

    private static String visible() {
        return """
                 and ((?::uuid[] is null and ?::uuid is null)
                      or g.branch_id = any (?::uuid[])
                      or exists (select 1 from booking.master m where m.id = any (g.master_ids) and m.user_id = ?))
                """;
    }

    List<GroupVisitView> list(GroupVisits.Filter filter, ZoneId zone, Scope scope, Portion portion) {
        Instant from = midnight(filter.from(), zone);
        Instant to = filter.to() == null ? null : midnight(filter.to().plusDays(1), zone);
        return sql.query(
                SELECT
                        + """
                         where (?::timestamptz is null or g.starts_at >= ?)
                           and (?::timestamptz is null or g.starts_at < ?)
                           and (?::uuid is null or g.service_id = ?)
                           and (?::uuid is null or g.branch_id = ?)
                           and (?::uuid is null or ? = any (g.master_ids))
                           and (?::uuid is null
                                or (g.starts_at, g.id) > (select a.starts_at, a.id from booking.group_visit a where a.id = ?))
                        """
                        + visible() + " order by g.starts_at, g.id limit ?",
                StoredGroupVisits::group,
                clock.instant(),
                from,
                from,
                to,
                to,
                filter.serviceId(),
                filter.serviceId(),
                filter.branchId(),
                filter.branchId(),
                filter.masterId(),
                filter.masterId(),
                portion.after(),
                portion.after(),
                scope.shown(),
                scope.staffUser(),
                scope.shown(),
                scope.staffUser(),
                portion.limit());
    }

    /** What takes place in the branches, and elsewhere of the masters; by start. */
    public List<GroupVisitView> within(TimeRange span, Collection<UUID> inBranches, Collection<UUID> masters) {
        return sql.query(
                SELECT
                        + """
                         where g.starts_at < ? and g.ends_at > ? and g.cancelled_at is null
                           and (g.branch_id = any (?) or g.master_ids && ?)
                         order by g.starts_at, g.id
                        """,
                StoredGroupVisits::group,
                clock.instant(),
                span.end(),
                span.start(),
                inBranches.toArray(UUID[]::new),
                masters.toArray(UUID[]::new));
    }

    /** Writes one with its places. */
    void insert(GroupVisitView group) {
        sql.later(
                """
                with planned as (
                    insert into booking.group_visit
                        (id, service_id, branch_id, starts_at, ends_at, time_zone, local_start, master_ids,
                         resource_ids, places)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    returning id, places)
                insert into booking.group_place (group_visit_id, number)
                select planned.id, number from planned cross join generate_series(0, planned.places - 1) as number
                """,
                group.id(),
                group.serviceId(),
                group.branchId(),
                group.start(),
                group.end(),
                group.timeZone().getId(),
                LocalDateTime.ofInstant(group.start(), group.timeZone()),
                group.masterIds().toArray(UUID[]::new),
                group.resourceIds().toArray(UUID[]::new),
                group.places());
    }

    void cancel(UUID id) {
        sql.later(
                "update booking.group_visit set cancelled_at = ?, version = version + 1 where id = ?",
                clock.instant(),
                id);
    }

    /** The bookings of one that are to come. */
    List<StrandedBooking> ahead(UUID id) {
        return sql.query(
                """
                select id, number, branch_id, starts_at, time_zone, group_visit_id from booking.booking
                where group_visit_id = ?
                  and (status = 'CONFIRMED' or (status = 'PENDING' and (held_until is null or held_until > ?)))
                order by number
                """,
                StrandedBooking::of,
                id,
                clock.instant());
    }

    private static GroupVisitView group(ResultSet row) throws SQLException {
        return new GroupVisitView(
                row.getObject("id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getString("service_name"),
                row.getObject("branch_id", UUID.class),
                ZoneId.of(row.getString("time_zone")),
                Timestamps.of(row, "starts_at"),
                Timestamps.of(row, "ends_at"),
                List.of((UUID[]) row.getArray("master_ids").getArray()),
                List.of((UUID[]) row.getArray("resource_ids").getArray()),
                row.getInt("places"),
                row.getInt("taken"),
                row.getObject("cancelled_at") != null,
                row.getLong("version"));
    }

    private static @Nullable Instant midnight(@Nullable LocalDate date, ZoneId zone) {
        return date == null ? null : date.atStartOfDay(zone).toInstant();
    }
}
