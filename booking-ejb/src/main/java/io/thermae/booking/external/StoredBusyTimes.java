package io.thermae.booking.external;

import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** When masters are busy elsewhere. Only what has changed is written: nodes remember the rest. */
@ApplicationScoped
public class StoredBusyTimes {

    /** What is over is taken away when some of it has been over for so long: then nodes forget all that they remember. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Duration ALSO_TAKEN_AWAY = Duration.ofDays(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Which of these are ids of anything that mails and feeds of this business put into calendars. */
    Set<UUID> ours(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        UUID[] asked = ids.toArray(UUID[]::new);
        return Set.copyOf(sql.query(
                """
                select id from booking.booking where id = any (?)
                union all select id from booking.group_visit where id = any (?)
                union all select id from booking.block where id = any (?)
                union all select id from booking.time_off where id = any (?)
                """,
                row -> row.getObject(1, UUID.class),
                asked,
                asked,
                asked,
                asked));
    }

    /**
     * These are a calendar's busy times that are not over before the instant.
     *
     * @param busy disjoint
     */
    void replace(UUID calendar, Instant from, List<TimeRange> busy) {
        Instant now = clock.instant();
        Instant[] starts = busy.stream().map(TimeRange::start).toArray(Instant[]::new);
        Instant[] ends = busy.stream().map(TimeRange::end).toArray(Instant[]::new);
        sql.later(
                """
                update booking.external_busy b set active = false, written_at = ?
                where b.calendar_id = ? and b.active and b.ends_at > ?
                  and not exists (select 1 from unnest(?, ?) as r (starts_at, ends_at)
                                  where r.starts_at = b.starts_at and r.ends_at = b.ends_at)
                """,
                now,
                calendar,
                from,
                starts,
                ends);
        sql.later(
                """
                insert into booking.external_busy (id, calendar_id, master_id, starts_at, ends_at, written_at)
                select r.id, c.id, c.master_id, r.starts_at, r.ends_at, ?
                from unnest(?, ?, ?) as r (id, starts_at, ends_at)
                join booking.external_calendar c on c.id = ?
                where not exists (select 1 from booking.external_busy b
                                  where b.calendar_id = c.id and b.active
                                    and b.starts_at = r.starts_at and b.ends_at = r.ends_at)
                """,
                now,
                busy.stream().map(each -> Ids.next()).toArray(UUID[]::new),
                starts,
                ends,
                calendar);
        sql.later(
                """
                delete from booking.external_busy b
                where b.calendar_id = ? and (b.ends_at < ? or (not b.active and b.written_at < ?))
                  and exists (select 1 from booking.external_busy o
                              where o.calendar_id = ? and (o.ends_at < ? or (not o.active and o.written_at < ?)))
                """,
                calendar,
                now.minus(ALSO_TAKEN_AWAY),
                now.minus(ALSO_TAKEN_AWAY),
                calendar,
                now.minus(KEPT),
                now.minus(KEPT));
    }

    /** Of those masters who have any, by master and time. */
    public Map<UUID, List<TimeRange>> within(Collection<UUID> masters, TimeRange span) {
        Map<UUID, List<TimeRange>> busy = new HashMap<>();
        sql.query(
                """
                select b.master_id, b.starts_at, b.ends_at from booking.external_busy b
                where b.master_id = any (?) and b.active and b.ends_at > ? and b.starts_at < ?
                order by b.starts_at, b.ends_at
                """,
                row -> busy.computeIfAbsent(row.getObject("master_id", UUID.class), of -> new ArrayList<>())
                        .add(new TimeRange(Timestamps.of(row, "starts_at"), Timestamps.of(row, "ends_at"))),
                masters.toArray(UUID[]::new),
                span.start(),
                span.end());
        return busy;
    }
}
