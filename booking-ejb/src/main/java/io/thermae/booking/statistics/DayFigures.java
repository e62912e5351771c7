package io.thermae.booking.statistics;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes the figures of days of one branch, from nothing but bookings and working time: as often as one likes. */
@ApplicationScoped
public class DayFigures {

    /** What is not of one master, or one service, in the tables. */
    static final UUID ALL = new UUID(0, 0);

    static final String GROUPS =
            """
            group by grouping sets (
                (v.day), (v.day, v.master_id), (v.day, v.service_id), (v.day, v.master_id, v.service_id))
            """;

    private static final String KEY =
            """
            v.day, ?::uuid, coalesce(v.master_id, uuid '00000000-0000-0000-0000-000000000000') as master_id,
                   coalesce(v.service_id, uuid '00000000-0000-0000-0000-000000000000') as service_id
            """;

    private static final String OF_DAYS =
            """
             b.branch_id = ? and b.starts_at > ? and b.starts_at < ? and b.local_start::date = any (?::date[])
            """;

    @Inject
    Sql sql;

    /**
     * How long a master works on a day.
     *
     * @param seconds in that branch
     */
    record Worked(LocalDate day, UUID masterId, long seconds) {}

    /** All of it anew. Who is archived works on days only on which he has visits. */
    void write(UUID branchId, LocalDate from, LocalDate to, String[] days, List<Worked> worked) {
        sql.later(
                "delete from booking.statistics_revenue where branch_id = ? and day = any (?::date[])", branchId, days);
        sql.later(
                "delete from booking.statistics_figure where branch_id = ? and day = any (?::date[])", branchId, days);
        writeVisits(branchId, from, to, days);
        writeRevenue(branchId, from, to, days);
        writeBooked(branchId, from, to, days);
        writeWorked(branchId, days, worked);
        writePerformed(branchId, days);
    }

    /** A customer is new in all of which his first completed visit is a part, and returns in all others that he has completed. */
    private void writeVisits(UUID branchId, LocalDate from, LocalDate to, String[] days) {
        sql.later(
                """
                insert into booking.statistics_figure (day, branch_id, master_id, service_id, pending, confirmed, checked_in,
                                                       completed, cancelled, no_show, expired, new_customers,
                                                       returning_customers)
                with visit as materialized (
                    select b.id, b.local_start::date as day, b.status, b.customer_id,
                           b.status = 'COMPLETED' and
                """
                        + Counted.IS_SOMEBODY + " as counts from booking.booking b where " + OF_DAYS
                        + """
                    ),
                known as materialized (
                    select v.*, case when v.counts then
                """
                        + Counted.FIRST_VISIT
                        + """
                     end as first_id from visit v),
                part as (
                    select b.*, who.master_id, i.service_id
                    from known b join booking.booking_item i on i.booking_id = b.id
                """
                        + Counted.WHO + ") select " + KEY
                        + """
                    , count(distinct v.id) filter (where v.status = 'PENDING'),
                    count(distinct v.id) filter (where v.status = 'CONFIRMED'),
                    count(distinct v.id) filter (where v.status = 'CHECKED_IN'),
                    count(distinct v.id) filter (where v.status = 'COMPLETED'),
                    count(distinct v.id) filter (where v.status = 'CANCELLED'),
                    count(distinct v.id) filter (where v.status = 'NO_SHOW'),
                    count(distinct v.id) filter (where v.status = 'EXPIRED'),
                    count(distinct v.customer_id) filter (where v.counts and v.id = v.first_id),
                    count(distinct v.customer_id) filter (where v.counts)
                        - count(distinct v.customer_id) filter (where v.counts and v.id = v.first_id)
                from part v
                """
                        + GROUPS,
                branchId,
                MasterRecords.earliest(from),
                MasterRecords.latest(to),
                days,
                branchId);
    }

    private void writeRevenue(UUID branchId, LocalDate from, LocalDate to, String[] days) {
        sql.later(
                """
                insert into booking.statistics_revenue (day, branch_id, master_id, service_id, currency, amount_minor)
                with earned as (
                    select b.local_start::date as day, who.master_id, i.service_id, i.currency, i.price_minor
                    from booking.booking b join booking.booking_item i on i.booking_id = b.id
                """
                        + Counted.WHO + " where " + OF_DAYS + " and " + Counted.EARNS + ") select " + KEY
                        + """
                    , v.currency, sum(v.price_minor) from earned v
                group by v.currency, grouping sets (
                    (v.day), (v.day, v.master_id), (v.day, v.service_id), (v.day, v.master_id, v.service_id))
                """,
                branchId,
                MasterRecords.earliest(from),
                MasterRecords.latest(to),
                days,
                branchId);
    }

    /** A night is of two days. What overlaps is once a master's; what masters do at the same time is each one's. */
    private void writeBooked(UUID branchId, LocalDate from, LocalDate to, String[] days) {
        sql.later(
                """
                insert into booking.statistics_figure as s (day, branch_id, master_id, service_id, booked_seconds)
                with busy as materialized (
                    select d.day, who.master_id, i.service_id,
                           tstzrange(greatest(part.starts_at, d.day::timestamp at time zone b.time_zone),
                                     least(part.ends_at, (d.day + 1)::timestamp at time zone b.time_zone)) as span
                    from booking.booking b join booking.booking_item i on i.booking_id = b.id
                """
                        + Counted.WHO + Counted.BUSY
                        + """
                    cross join lateral (
                        select (part.starts_at at time zone b.time_zone)::date + n as day
                        from generate_series(0, (part.ends_at at time zone b.time_zone)::date
                                                - (part.starts_at at time zone b.time_zone)::date) as n) d
                    where b.branch_id = ? and b.starts_at > ? and b.starts_at < ? and d.day = any (?::date[])
                      and part.ends_at > d.day::timestamp at time zone b.time_zone
                      and part.starts_at < (d.day + 1)::timestamp at time zone b.time_zone
                      and
                """
                        + Counted.TAKES_TIME
                        + """
                    ),
                v as (
                    select day, master_id, service_id, seconds from (
                        select day, master_id, service_id, range_agg(span) as spans
                        from busy group by grouping sets ((day, master_id), (day, master_id, service_id))) u
                    cross join lateral (
                        select sum(extract(epoch from upper(x) - lower(x)))::bigint as seconds from unnest(u.spans) as x) w),
                one as (select day, master_id, service_id, seconds from v where service_id is null),
                each as (select day, master_id, service_id, seconds from v where service_id is not null)
                select day, ?::uuid, coalesce(master_id, a.nobody), coalesce(service_id, a.nobody), seconds from (
                    select day, master_id, service_id, seconds from v
                    union all
                    select day, null, null, sum(seconds) from one group by day
                    union all
                    select day, null, service_id, sum(seconds) from each group by day, service_id) as r
                cross join (select uuid '00000000-0000-0000-0000-000000000000' as nobody) as a
                on conflict (tenant_id, day, branch_id, master_id, service_id)
                do update set booked_seconds = excluded.booked_seconds
                """,
                branchId,
                MasterRecords.earliest(from),
                MasterRecords.latest(to),
                days,
                branchId);
    }

    private void writeWorked(UUID branchId, String[] days, List<Worked> worked) {
        sql.later(
                """
                insert into booking.statistics_figure as s (day, branch_id, master_id, service_id, working_seconds)
                select w.day, ?, w.master_id, uuid '00000000-0000-0000-0000-000000000000', w.seconds
                from unnest(?::date[], ?, ?) as w (day, master_id, seconds)
                join booking.master m on m.id = w.master_id
                where not m.archived or exists (
                    select 1 from booking.statistics_figure f
                    where f.branch_id = ? and f.day = w.day and f.master_id = w.master_id)
                on conflict (tenant_id, day, branch_id, master_id, service_id)
                do update set working_seconds = excluded.working_seconds
                """,
                branchId,
                worked.stream().map(each -> each.day().toString()).toArray(String[]::new),
                worked.stream().map(Worked::masterId).toArray(UUID[]::new),
                worked.stream().map(Worked::seconds).toArray(Long[]::new),
                branchId);
        sql.later(
                """
                insert into booking.statistics_figure as s (day, branch_id, master_id, service_id, working_seconds)
                select f.day, f.branch_id, uuid '00000000-0000-0000-0000-000000000000',
                       uuid '00000000-0000-0000-0000-000000000000', sum(f.working_seconds)
                from booking.statistics_figure f
                where f.branch_id = ? and f.day = any (?::date[]) and f.working_seconds > 0
                  and f.master_id <> uuid '00000000-0000-0000-0000-000000000000'
                  and f.service_id = uuid '00000000-0000-0000-0000-000000000000'
                group by f.day, f.branch_id
                on conflict (tenant_id, day, branch_id, master_id, service_id)
                do update set working_seconds = excluded.working_seconds
                """,
                branchId,
                days);
    }

    /** Of each service the sum of those who perform it, out of what masters work and are booked with: it comes after both. */
    private void writePerformed(UUID branchId, String[] days) {
        sql.later(
                """
                insert into booking.statistics_figure as s (day, branch_id, master_id, service_id, working_seconds)
                select p.day, p.branch_id, uuid '00000000-0000-0000-0000-000000000000', p.service_id, sum(p.working_seconds)
                from
                """
                        + Counted.PERFORMED
                        + """
                 as p where p.branch_id = ? and p.day = any (?::date[])
                group by p.day, p.branch_id, p.service_id
                on conflict (tenant_id, day, branch_id, master_id, service_id)
                do update set working_seconds = excluded.working_seconds
                """,
                branchId,
                days);
    }
}
