package io.thermae.booking.calendar;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.CalendarView;
import io.thermae.booking.reservation.ItemRow;
import io.thermae.kernel.Json;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what is booked. */
@ApplicationScoped
public class StoredWork {

    /** No visit is longer: it has ten services at most, each of a day at most. */
    private static final Duration LONGEST_VISIT = Duration.ofDays(10);

    @Inject
    Sql sql;

    /** What takes place in the branches, and elsewhere of the masters; by start. */
    List<Work> within(TimeRange span, Collection<UUID> branches, Collection<UUID> masters) {
        return within(span, branches, masters, true);
    }

    /** The same without the places of group visits. */
    List<Work> besidesGroups(TimeRange span, Collection<UUID> branches, Collection<UUID> masters) {
        return within(span, branches, masters, false);
    }

    private List<Work> within(TimeRange span, Collection<UUID> branches, Collection<UUID> masters, boolean withGroups) {
        UUID[] working = masters.toArray(UUID[]::new);
        return sql.query(
                """
                select b.branch_id, b.sequence, b.time_zone, b.id, b.number, b.status, b.customer_id, b.client_name, b.notes, b.version, b.walk_in,
                       b.overbook_reason is not null as overbooked,
                       i.service_id, i.service_name, i.master_id, i.helper_ids, i.resource_ids, i.segments,
                       i.starts_at, i.ends_at, i.buffer_before_minutes, i.buffer_after_minutes
                from booking.booking b
                join booking.booking_item i on i.tenant_id = b.tenant_id and i.booking_id = b.id
                where b.starts_at > ? and b.starts_at < ? and i.starts_at < ? and i.ends_at > ?
                  and b.status not in ('CANCELLED', 'EXPIRED') and (? or b.group_visit_id is null)
                  and (b.branch_id = any (?) or i.master_id = any (?) or i.helper_ids && ?)
                order by i.starts_at, b.id, i.position
                """,
                StoredWork::work,
                span.start().minus(LONGEST_VISIT),
                span.end(),
                span.end(),
                span.start(),
                withGroups,
                branches.toArray(UUID[]::new),
                working,
                working);
    }

    private static Work work(ResultSet row) throws SQLException {
        Instant start = Timestamps.of(row, "starts_at");
        Instant end = Timestamps.of(row, "ends_at");
        return new Work(
                row.getObject("branch_id", UUID.class),
                row.getInt("sequence"),
                ZoneId.of(row.getString("time_zone")),
                new CalendarView.Visit(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        BookingStatus.valueOf(row.getString("status")),
                        start,
                        end,
                        row.getObject("service_id", UUID.class),
                        row.getString("service_name"),
                        Stream.concat(
                                        Stream.of(row.getObject("master_id", UUID.class)),
                                        Stream.of(ids(row, "helper_ids")))
                                .toList(),
                        List.of(ids(row, "resource_ids")),
                        row.getObject("customer_id", UUID.class),
                        row.getString("client_name"),
                        row.getString("notes"),
                        parts(start, end, Json.read(row.getString("segments"), ItemRow.SegmentRow[].class)),
                        row.getInt("buffer_before_minutes"),
                        row.getInt("buffer_after_minutes"),
                        row.getBoolean("walk_in"),
                        row.getBoolean("overbooked"),
                        row.getLong("version")));
    }

    private static List<CalendarView.Part> parts(Instant start, Instant end, ItemRow.SegmentRow[] segments) {
        if (segments.length == 0) {
            return List.of(new CalendarView.Part(start, end, true));
        }
        List<CalendarView.Part> parts = new ArrayList<>();
        Instant next = start;
        for (ItemRow.SegmentRow segment : segments) {
            Instant last = next.plus(Duration.ofMinutes(segment.minutes()));
            parts.add(new CalendarView.Part(next, last, segment.busy()));
            next = last;
        }
        return List.copyOf(parts);
    }

    private static UUID[] ids(ResultSet row, String column) throws SQLException {
        return (UUID[]) row.getArray(column).getArray();
    }
}
