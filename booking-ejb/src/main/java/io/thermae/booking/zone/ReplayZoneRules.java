package io.thermae.booking.zone;

import io.thermae.booking.api.VisitsTimed;
import io.thermae.booking.reservation.Allocations;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives the visits of one business that are ahead the instants that follow from the rules of their zones as they are now.
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
    Outbox outbox;

    private record Shifted(UUID id, Duration by) {
        boolean isMoved() {
            return !by.isZero();
        }
    }

    private record Reserved(UUID id, UUID resourceId) {}

    public void replay() {
        // locked are only those that move, and once they are, they are looked at again
        List<Shifted> moving = moved(AHEAD);
        if (moving.isEmpty()) {
            return;
        }
        lock("booking.group_visit", ids(moving));
        lock("booking.booking", ids(moving));
        List<Shifted> moved = moved(AHEAD + " and v.id = any (?)", (Object) ids(moving));
        move(moved);
        VisitsTimed.of(List.of(ids(moved))).forEach(outbox::publish);
        LOG.log(
                Level.INFO,
                "The rules of time zones have changed: {0} visits keep their time on the wall",
                moved.size());
    }

    private void lock(String table, UUID[] ids) {
        sql.query(
                "select t.id from %s t where t.id = any (?) order by t.id for update".formatted(table),
                row -> row.getObject("id", UUID.class),
                (Object) ids);
    }

    private List<Shifted> moved(String query, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = clock.instant();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return sql
                .query(
                        query,
                        row -> new Shifted(
                                row.getObject("id", UUID.class),
                                WallTimePolicy.shift(
                                        row.getObject("local_start", LocalDateTime.class),
                                        ZoneId.of(row.getString("time_zone")),
                                        row.getObject("starts_at", OffsetDateTime.class)
                                                .toInstant())),
                        arguments)
                .stream()
                .filter(Shifted::isMoved)
                .toList();
    }

    private void move(List<Shifted> moved) {
        UUID[] visits = ids(moved);
        Long[] seconds = moved.stream().map(each -> each.by().toSeconds()).toArray(Long[]::new);
        List<Reserved> reserved = sql.query(
                """
                select id, resource_id from booking.allocation
                where active and (booking_id = any (?) or group_visit_id = any (?))
                order by starts_at, id
                """,
                row -> new Reserved(row.getObject("id", UUID.class), row.getObject("resource_id", UUID.class)),
                visits,
                visits);
        UUID[] allocated = reserved.stream().map(Reserved::id).toArray(UUID[]::new);
        allocations.atOnce(() -> {
            allocations.lock(reserved.stream().map(Reserved::resourceId).toList());
            sql.later("update booking.allocation set active = false where id = any (?)", (Object) allocated);
            shift("booking.booking", "version = t.version + 1,", "id", visits, seconds);
            shift("booking.booking_item", "", "booking_id", visits, seconds);
            shift("booking.group_visit", "version = t.version + 1,", "id", visits, seconds);
            reserved.forEach(each -> reserve(each.id(), visits, seconds));
            return moved;
        });
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

    /** In the first layer in which nothing is in the way, and over a block of the whole branch. Places of groups are what they are. */
    private void reserve(UUID allocation, UUID[] visits, Long[] seconds) {
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
                           exists (
                               select 1 from booking.allocation o
                               where o.active and o.resource_id = w.branch_id
                                 and o.starts_at < w.ends_at and o.ends_at > w.starts_at) as blocked
                    from (
                        select k.id, k.resource_id, k.branch_id, k.unit, k.place_of,
                               k.starts_at + make_interval(secs => s.seconds) as starts_at,
                               k.ends_at + make_interval(secs => s.seconds) as ends_at
                        from booking.allocation k join unnest(?, ?) as s (id, seconds) on s.id in (k.booking_id, k.group_visit_id)
                        where k.id = ?) as w) as m
                where a.id = m.id
                """,
                visits, seconds, allocation);
    }

    private static UUID[] ids(List<Shifted> moved) {
        return moved.stream().map(Shifted::id).toArray(UUID[]::new);
    }
}
