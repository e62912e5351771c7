package io.thermae.booking.reservation;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is reserved, for those who want it for something else. */
@ApplicationScoped
public class Reserved {

    /** Null of what is no visit. */
    private static final String NAMES =
            """
            select distinct coalesce(b.number, s.name || ', ' || to_char(g.local_start, 'YYYY-MM-DD HH24:MI'))
            from booking.allocation a
            left join booking.booking b on b.id = a.booking_id
            left join booking.group_visit g on g.id = a.group_visit_id
            left join booking.service s on s.id = g.service_id
            """;

    private static final String VISITS =
            NAMES + " where num_nonnulls(a.booking_id, a.group_visit_id) = 1 and a.active and a.resource_id = ?";

    @Inject
    Sql sql;

    /**
     * What stands in the way of a block.
     *
     * @param bookings the numbers of those that do, and what and when group visits are
     * @param isAnything whether anything does: visits, other blocks, time off, maintenance
     */
    public record InTheWay(List<String> bookings, boolean isAnything) {}

    /**
     * What is reserved of a span by others than a block.
     *
     * @param branch all visits of which count; null for none
     */
    public InTheWay inTheWay(Collection<UUID> resources, @Nullable UUID branch, TimeRange span, UUID block) {
        List<Optional<String>> names = sql.query(
                NAMES
                        + """
                        where a.active and a.ends_at > ? and a.starts_at < ?
                          and a.block_id is distinct from ? and (a.resource_id = any (?) or a.branch_id = ?)
                        order by 1
                        """,
                row -> Optional.ofNullable(row.getString(1)),
                span.start(),
                span.end(),
                block,
                resources.toArray(UUID[]::new),
                branch);
        return new InTheWay(names.stream().flatMap(Optional::stream).toList(), !names.isEmpty());
    }

    /** What people call the visits that reserve any of the span: bookings by their numbers, group visits by what and when. */
    public List<String> visitsWithin(UUID resource, TimeRange span) {
        return sql.query(
                VISITS + " and a.ends_at > ? and a.starts_at < ? order by 1",
                row -> row.getString(1),
                resource,
                span.start(),
                span.end());
    }

    /** The same of those that end after a moment and reserve one of the places from the given one on. */
    public List<String> visitsAfter(UUID resource, int firstPlace, Instant moment) {
        return sql.query(
                VISITS + " and a.unit % 100 >= ? and a.ends_at > ? order by 1",
                row -> row.getString(1),
                resource,
                firstPlace,
                moment);
    }

    /** What is reserved of the span, and beyond its ends. */
    public List<TimeRange> takenWithin(UUID resource, TimeRange span) {
        return sql.query(
                """
                select a.starts_at, a.ends_at from booking.allocation a
                where a.active and a.resource_id = ? and a.ends_at > ? and a.starts_at < ?
                """,
                row -> new TimeRange(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant()),
                resource,
                span.start(),
                span.end());
    }

    /** Whether anything reserves any of the span. */
    public boolean isTaken(UUID resource, TimeRange span) {
        return sql.first(
                        """
                        select 1 from booking.allocation a
                        where a.active and a.resource_id = ? and a.ends_at > ? and a.starts_at < ?
                        limit 1
                        """,
                        row -> row.getInt(1),
                        resource,
                        span.start(),
                        span.end())
                .isPresent();
    }
}
