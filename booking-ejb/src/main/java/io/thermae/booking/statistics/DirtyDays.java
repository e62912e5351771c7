package io.thermae.booking.statistics;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days of the open tenant's branches that are to be computed anew, and the marks that say which. */
@ApplicationScoped
public class DirtyDays {

    private static final int MARKS_AT_ONCE = 20_000;

    @Inject
    Sql sql;

    /** What was marked of a branch: {@code firstKept} is the earliest day that is to be kept, null if none is. */
    record Marks(List<Long> ids, List<UUID> customers, @Nullable LocalDate firstKept) {

        /** Whether there may be more: then it is too early to compute. */
        boolean isPart() {
            return ids.size() == MARKS_AT_ONCE;
        }

        private Long[] idArray() {
            return ids.toArray(Long[]::new);
        }
    }

    private record Mark(long id, @Nullable UUID customer, @Nullable LocalDate firstKept) {}

    /** What was marked of all branches becomes marks of each of them. */
    void handOut() {
        sql.update(
                """
                with taken as (
                    delete from booking.statistics_mark where id in (
                        select id from booking.statistics_mark where branch_id is null order by id for update skip locked)
                    returning first_day, last_day, keep)
                insert into booking.statistics_mark (branch_id, first_day, last_day, keep)
                select distinct b.branch_id, t.first_day, t.last_day, t.keep
                from taken t cross join booking.statistics_branch b
                """);
    }

    /** Marks of a branch, the oldest first; nobody else takes those of one that was claimed. */
    Marks marks(UUID branchId) {
        List<Mark> marks = sql.query(
                """
                select id, customer_id, case when keep then first_day end as first_kept
                from booking.statistics_mark where branch_id = ? order by id limit ?
                """,
                row -> new Mark(
                        row.getLong("id"),
                        row.getObject("customer_id", UUID.class),
                        row.getObject("first_kept", LocalDate.class)),
                branchId,
                MARKS_AT_ONCE);
        return new Marks(
                marks.stream().map(Mark::id).toList(),
                marks.stream()
                        .map(Mark::customer)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                marks.stream()
                        .map(Mark::firstKept)
                        .flatMap(Stream::ofNullable)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    /**
     * Looks which is the first completed visit of customers now. If it is another one, the days of both are marked: in one a
     * customer is new who was not, in the other not any more.
     */
    void markFirstVisits(List<UUID> customers) {
        if (customers.isEmpty()) {
            return;
        }
        UUID[] ids = customers.toArray(UUID[]::new);
        // who has visits in two branches may be looked at from both: one waits, and then sees what the other has seen
        sql.update(
                """
                insert into booking.statistics_first_visit as f (customer_id)
                select c.id from unnest(?) as c (id) order by c.id
                on conflict (tenant_id, customer_id) do update set customer_id = f.customer_id
                """,
                (Object) ids);
        sql.update(
                """
                with seen as (
                    select f.customer_id, f.booking_id as old_id, f.branch_id as old_branch, f.day as old_day,
                           v.id as new_id, v.branch_id as new_branch, v.day as new_day
                    from booking.statistics_first_visit f
                    left join lateral (
                        select b.id, b.branch_id, b.local_start::date as day from booking.booking b
                        where b.customer_id = f.customer_id and b.status = 'COMPLETED'
                        order by b.starts_at, b.id limit 1) v on true
                    where f.customer_id = any (?)
                      and (f.booking_id, f.branch_id, f.day) is distinct from (v.id, v.branch_id, v.day)),
                noted as (
                    update booking.statistics_first_visit f
                    set booking_id = s.new_id, branch_id = s.new_branch, day = s.new_day
                    from seen s where f.customer_id = s.customer_id)
                insert into booking.statistics_mark (branch_id, first_day, last_day, keep)
                select old_branch, old_day, old_day, true from seen where old_id is not null
                union
                select new_branch, new_day, new_day, true from seen where new_id is not null
                """,
                (Object) ids);
    }

    /** Makes days dirty: those that were marked, and more. The marks are taken away. */
    void put(UUID branchId, Marks marks, List<LocalDate> more) {
        String[] days = more.stream().map(LocalDate::toString).toArray(String[]::new);
        sql.later(
                """
                insert into booking.statistics_day (branch_id, day)
                select ?, d.day from (
                    select m.first_day + n as day
                    from booking.statistics_mark m cross join lateral generate_series(0, m.last_day - m.first_day) as n
                    where m.id = any (?) and m.keep
                    union
                    select k.day from booking.statistics_day k
                    where k.branch_id = ? and exists (
                        select 1 from booking.statistics_mark m
                        where m.id = any (?) and not m.keep and k.day between m.first_day and m.last_day)
                    union
                    select unnest(?::date[])) as d
                on conflict (tenant_id, branch_id, day) do update set dirty = true
                """,
                branchId,
                marks.idArray(),
                branchId,
                marks.idArray(),
                days);
        sql.later("delete from booking.statistics_mark where id = any (?)", (Object) marks.idArray());
    }

    /**
     * Days of a branch that are to be computed, the latest first.
     *
     * @param before only those before this one; null for all
     */
    List<LocalDate> of(UUID branchId, int atMost, @Nullable LocalDate before) {
        return sql.query(
                """
                select day from booking.statistics_day where branch_id = ? and dirty
                  and (?::date is null or day < ?::date)
                  and day > (select max(day) - ? from booking.statistics_day
                             where branch_id = ? and dirty and (?::date is null or day < ?::date))
                order by day desc
                """,
                row -> row.getObject("day", LocalDate.class),
                branchId,
                before,
                before,
                atMost,
                branchId,
                before,
                before);
    }

    /** These have been computed. */
    void done(UUID branchId, String[] days) {
        sql.later(
                "update booking.statistics_day set dirty = false where branch_id = ? and day = any (?::date[])",
                branchId,
                days);
    }

    /** Has days computed anew whatever was marked, and looked which visits were the first of those who came then. */
    void markAll(UUID[] branches, LocalDate from, LocalDate to) {
        sql.update(
                """
                insert into booking.statistics_mark (branch_id, first_day, last_day, keep, customer_id)
                select k.branch_id, ?::date, ?::date, true, null
                from booking.statistics_branch k where k.branch_id = any (?)
                union
                select b.branch_id, b.local_start::date, b.local_start::date, true, b.customer_id
                from booking.booking b
                where b.status = 'COMPLETED' and b.branch_id = any (?)
                  and b.starts_at > ? and b.starts_at < ? and b.local_start >= ?::date and b.local_start < ?::date + 1
                """,
                from,
                to,
                branches,
                branches,
                MasterRecords.earliest(from),
                MasterRecords.latest(to),
                from,
                to);
    }
}
