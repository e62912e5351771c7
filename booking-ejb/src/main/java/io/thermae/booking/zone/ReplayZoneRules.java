package io.thermae.booking.zone;

import io.thermae.booking.api.VisitsTimed;
import io.thermae.booking.reservation.Allocations;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Gives the visits of one business that are ahead, and its blocks, time off and maintenance, the instants that follow from the
 * rules of their zones as they are now.
 * What was not double-booked before is not afterwards, as long as all in a zone move alike; where a visit comes to lie on
 * what has not moved with it, both stay, as if staff had overbooked.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReplayZoneRules {

    private static final Logger LOG = Logger.getLogger(ReplayZoneRules.class.getName());

    /** What is to come: visits, and what is planned for groups. */
    private static final String AHEAD =
            """
            select v.id, v.starts_at, v.local_start, v.time_zone
            from (
                select b.id, b.starts_at, b.local_start, b.time_zone from booking.booking b
                where b.status in ('PENDING', 'CONFIRMED')
                union all
                select g.id, g.starts_at, g.local_start, g.time_zone from booking.group_visit g
                where g.cancelled_at is null) as v
            where v.starts_at > ?
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Allocations allocations;

    @Inject
    Closures closures;

    @Inject
    Outbox outbox;

    private record Shifted(UUID id, Duration by) {
        boolean isMoved() {
            return !by.isZero();
        }
    }

    /** What is reserved by something that is shifted, and from when to when from now on. */
    private record Moved(UUID id, UUID resourceId, TimeRange span, boolean wholeBranch) {}

    public void replay() {
        // locked are only those that move, and once they are, they are looked at again
        Instant now = clock.instant();
        List<Shifted> moving = moved(AHEAD, now);
        List<Closures.Shifted> closing = closures.shifted(now);
        if (moving.isEmpty() && closing.isEmpty()) {
            return;
        }
        lock("booking.group_visit", ids(moving));
        lock("booking.booking", ids(moving));
        closures.lock(closing, Closures.Kind.BLOCK);
        List<Shifted> moved = moved(AHEAD + " and v.id = any (?)", now, (Object) ids(moving));
        // as all who reserve: what is reserved before the master's time off, and that before what it reserves
        allocations.lock(Stream.concat(
                        reserved(moved, closing).stream().map(Moved::resourceId),
                        closing.stream().map(Closures.Shifted::master).filter(Objects::nonNull))
                .toList());
        closures.lock(closing, Closures.Kind.TIME_OFF);
        List<Closures.Shifted> closed = closures.shifted(now).stream()
                .filter(each -> closing.stream().map(Closures.Shifted::id).anyMatch(each.id()::equals))
                .toList();
        move(moved, closed);
        VisitsTimed.of(List.of(ids(moved))).forEach(outbox::publish);
        LOG.log(
                Level.INFO,
                "The rules of time zones have changed: {0} visits and {1} blocks and absences keep their time on the wall",
                new Object[] {moved.size(), closed.size()});
    }

    private void lock(String table, UUID[] ids) {
        sql.query(
                "select t.id from %s t where t.id = any (?) order by t.id for update".formatted(table),
                row -> row.getObject("id", UUID.class),
                (Object) ids);
    }

    private List<Shifted> moved(String query, Instant now, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = now;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return sql
                .query(
                        query,
                        row -> new Shifted(
                                row.getObject("id", UUID.class),
                                WallTimePolicy.shift(
                                        row.getObject("local_start", LocalDateTime.class),
                                        ZoneId.of(row.getString("time_zone")),
                                        Timestamps.of(row, "starts_at"))),
                        arguments)
                .stream()
                .filter(Shifted::isMoved)
                .toList();
    }

    private void move(List<Shifted> moved, List<Closures.Shifted> closed) {
        UUID[] visits = ids(moved);
        Long[] seconds = seconds(moved);
        List<Moved> reserved = reserved(moved, closed);
        UUID[] allocated = reserved.stream().map(Moved::id).toArray(UUID[]::new);
        allocations.atOnce(() -> {
            sql.later("update booking.allocation set active = false where id = any (?)", (Object) allocated);
            closures.release(closed);
            shift("booking.booking", "version = t.version + 1,", "id", visits, seconds);
            shift("booking.booking_item", "", "booking_id", visits, seconds);
            shift("booking.group_visit", "version = t.version + 1,", "id", visits, seconds);
            closures.write(closed);
            reserved.forEach(this::reserve);
            return moved;
        });
        closures.reserve(closed);
    }

    /** By time: visits by how much they are shifted, and blocks and maintenance from their start to their end. */
    private List<Moved> reserved(List<Shifted> moved, List<Closures.Shifted> closed) {
        return sql.query(
                """
                select a.id, a.resource_id, a.whole_branch, m.starts_at, m.ends_at
                from booking.allocation a
                cross join lateral (
                    select a.starts_at + make_interval(secs => v.seconds) as starts_at,
                           a.ends_at + make_interval(secs => v.seconds) as ends_at
                    from unnest(?, ?) as v (id, seconds) where v.id in (a.booking_id, a.group_visit_id)
                    union all
                    select c.starts_at, c.ends_at
                    from unnest(?, ?, ?) as c (id, starts_at, ends_at) where c.id in (a.block_id, a.maintenance_id)) as m
                where a.active
                order by m.starts_at, a.id
                """,
                row -> new Moved(
                        row.getObject("id", UUID.class),
                        row.getObject("resource_id", UUID.class),
                        new TimeRange(Timestamps.of(row, "starts_at"), Timestamps.of(row, "ends_at")),
                        row.getBoolean("whole_branch")),
                ids(moved),
                seconds(moved),
                closed.stream().map(Closures.Shifted::id).toArray(UUID[]::new),
                closed.stream().map(each -> each.span().start()).toArray(Instant[]::new),
                closed.stream().map(each -> each.span().end()).toArray(Instant[]::new));
    }

    private void shift(String table, String more, String key, UUID[] visits, Long[] seconds) {
        sql.later(
                """
                update %s t
                set %s starts_at = t.starts_at + make_interval(secs => s.seconds),
                    ends_at = t.ends_at + make_interval(secs => s.seconds)
                from unnest(?, ?) as s (id, seconds) where t.%s = s.id
                """
                        .formatted(table, more, key),
                visits,
                seconds);
    }

    /**
     * In the first layer in which nothing is in the way; visits over a block of the whole branch, and such a block over visits
     * that stay. Places of groups are what they are.
     */
    private void reserve(Moved moved) {
        if (moved.wholeBranch()) {
            sql.later(
                    """
                    update booking.allocation set branch_id = null
                    where active and branch_id = ? and not whole_branch and starts_at < ? and ends_at > ?
                    """,
                    moved.resourceId(),
                    moved.span().end(),
                    moved.span().start());
        }
        sql.later(
                """
                update booking.allocation a
                set active = true, starts_at = m.starts_at, ends_at = m.ends_at, unit = m.unit,
                    branch_id = case when m.blocked then null else a.branch_id end
                from (
                    select w.id, w.starts_at, w.ends_at,
                           case when w.place_of is not null then w.unit else w.unit % 100 + 100 * (
                               select min(layer) from generate_series(0, 99) as layer
                               where not exists (
                                   select 1 from booking.allocation o
                                   where o.active and o.resource_id = w.resource_id and o.unit = w.unit % 100 + 100 * layer
                                     and o.starts_at < w.ends_at and o.ends_at > w.starts_at)) end as unit,
                           not w.whole_branch and exists (
                               select 1 from booking.allocation o
                               where o.active and o.resource_id = w.branch_id
                                 and o.starts_at < w.ends_at and o.ends_at > w.starts_at) as blocked
                    from (
                        select k.id, k.resource_id, k.branch_id, k.unit, k.place_of, k.whole_branch,
                               ?::timestamptz as starts_at, ?::timestamptz as ends_at
                        from booking.allocation k where k.id = ?) as w) as m
                where a.id = m.id
                """,
                moved.span().start(), moved.span().end(), moved.id());
    }

    private static UUID[] ids(List<Shifted> moved) {
        return moved.stream().map(Shifted::id).toArray(UUID[]::new);
    }

    private static Long[] seconds(List<Shifted> moved) {
        return moved.stream().map(each -> each.by().toSeconds()).toArray(Long[]::new);
    }
}
