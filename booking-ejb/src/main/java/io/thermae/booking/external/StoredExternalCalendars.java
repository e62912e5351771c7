package io.thermae.booking.external;

import io.thermae.booking.api.CalendarFailure;
import io.thermae.booking.api.ExternalCalendarView;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.SealedAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calendars that masters keep elsewhere, with what has come of the last look. */
@ApplicationScoped
public class StoredExternalCalendars {

    private static final String SELECT =
            """
            select c.*, l.looked_at, l.succeeded_at, l.due_at, l.failures, l.failure, l.http_status,
                   (select count(*) from booking.external_busy b
                    where b.calendar_id = c.id and b.active and b.ends_at > ?) as busy_times
            from booking.external_calendar c join booking.external_calendar_look l on l.calendar_id = c.id
            """;

    @Inject
    Sql sql;

    @Inject
    SealedAddresses sealed;

    @Inject
    Clock clock;

    /** Nobody else adds one for the master before the transaction ends; empty if he is there no more. */
    public Optional<Long> lockAndCount(UUID master) {
        return sql.first(
                        "select id from booking.master where id = ? and not archived for update",
                        row -> row.getObject(1, UUID.class),
                        master)
                .map(found -> sql.query(
                                "select count(*) from booking.external_calendar where master_id = ?",
                                row -> row.getLong(1),
                                found)
                        .get(0));
    }

    public void insert(UUID id, UUID master, String name, URI address) {
        Instant now = clock.instant();
        sql.update(
                """
                insert into booking.external_calendar (id, master_id, name, host, sealed_address, created_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                master,
                name,
                address.getHost(),
                sealed.close(id, address.toString()),
                now);
        sql.update("insert into booking.external_calendar_look (calendar_id, due_at) values (?, ?)", id, now);
    }

    public void rename(UUID id, String name) {
        sql.update("update booking.external_calendar set name = ?, version = version + 1 where id = ?", name, id);
    }

    /** What comes of a look at the old address is not written any more. */
    public void move(UUID id, URI address) {
        sql.update(
                "update booking.external_calendar set host = ?, sealed_address = ? where id = ?",
                address.getHost(),
                sealed.close(id, address.toString()),
                id);
        sql.update(
                """
                update booking.external_calendar_look
                set due_at = ?, attempt = attempt + 1, read_at = null, etag = null, modified = null, failures = 0,
                    failure = null, http_status = null
                where calendar_id = ?
                """,
                clock.instant(),
                id);
    }

    public void makeDue(UUID id) {
        sql.update(
                "update booking.external_calendar_look set due_at = least(due_at, ?) where calendar_id = ?",
                clock.instant(),
                id);
    }

    public void delete(UUID id) {
        sql.update("delete from booking.external_calendar where id = ?", id);
    }

    /** All of a master's. */
    public void deleteOf(UUID master) {
        sql.update("delete from booking.external_calendar where master_id = ?", master);
    }

    /** @param branches of which bookings that are in the way are told; null for all */
    public List<ExternalCalendarView> list(UUID master, Portion portion, @Nullable Set<UUID> branches) {
        List<ExternalCalendarView> calendars = sql.query(
                SELECT
                        + """
                        where c.master_id = ? and (?::uuid is null or c.id > ?) order by c.id limit ?
                        """,
                StoredExternalCalendars::view,
                clock.instant(),
                master,
                portion.after(),
                portion.after(),
                portion.limit());
        return withConflicts(calendars, branches);
    }

    /** @param branches as with {@link #list} */
    public Optional<ExternalCalendarView> find(UUID master, UUID id, @Nullable Set<UUID> branches) {
        List<ExternalCalendarView> calendars = sql.query(
                SELECT + "where c.master_id = ? and c.id = ?",
                StoredExternalCalendars::view,
                clock.instant(),
                master,
                id);
        return withConflicts(calendars, branches).stream().findFirst();
    }

    /** The version of one, locked until the transaction ends. */
    public Optional<Long> lock(UUID master, UUID id) {
        return sql.first(
                "select version from booking.external_calendar where master_id = ? and id = ? for update",
                row -> row.getLong(1),
                master,
                id);
    }

    private List<ExternalCalendarView> withConflicts(
            List<ExternalCalendarView> calendars, @Nullable Set<UUID> branches) {
        Map<UUID, List<ExternalCalendarView.Conflict>> conflicts = new HashMap<>();
        sql.query(
                """
                select c.id as calendar_id, f.id, f.number, f.starts_at, f.ends_at
                from unnest(?) as c (id) cross join lateral (
                    select distinct b.id, b.number, b.starts_at, b.ends_at
                    from booking.external_busy e
                    join booking.allocation a on a.resource_id = e.master_id and a.active and a.ends_at > e.starts_at
                                             and a.starts_at < e.ends_at
                    join booking.booking b on b.id = a.booking_id
                    where e.calendar_id = c.id and e.active and e.ends_at > ? and a.ends_at > ?
                      and (a.held_until is null or a.held_until > ?)
                      and (? or b.branch_id = any (?))
                    order by b.starts_at, b.id limit ?) as f
                """,
                row -> conflicts
                        .computeIfAbsent(row.getObject("calendar_id", UUID.class), of -> new ArrayList<>())
                        .add(new ExternalCalendarView.Conflict(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                Timestamps.of(row, "starts_at"),
                                Timestamps.of(row, "ends_at"))),
                calendars.stream().map(ExternalCalendarView::id).toArray(UUID[]::new),
                clock.instant(),
                clock.instant(),
                clock.instant(),
                branches == null,
                branches == null ? new UUID[0] : branches.toArray(UUID[]::new),
                ExternalCalendarView.CONFLICTS);
        return calendars.stream()
                .map(each -> each.with(conflicts.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static ExternalCalendarView view(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        int status = row.getInt("http_status");
        return new ExternalCalendarView(
                row.getObject("id", UUID.class),
                row.getObject("master_id", UUID.class),
                row.getString("name"),
                row.getString("host"),
                Timestamps.of(row, "created_at"),
                Timestamps.orNull(row, "looked_at"),
                Timestamps.orNull(row, "succeeded_at"),
                Timestamps.of(row, "due_at"),
                row.getInt("failures"),
                failure == null ? null : CalendarFailure.valueOf(failure),
                status == 0 ? null : (Integer) status,
                row.getInt("busy_times"),
                List.of(),
                row.getLong("version"));
    }
}
