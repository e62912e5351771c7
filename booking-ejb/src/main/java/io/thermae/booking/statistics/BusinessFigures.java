package io.thermae.booking.statistics;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes the figures of days of a whole business: as often as one likes. Visits, time and revenue are sums of what lies there of
 * its branches; people are counted from the bookings, since who comes to two branches on one day is one customer.
 */
@ApplicationScoped
public class BusinessFigures {

    @Inject
    Sql sql;

    /** All of it anew; in a number of statements that depends neither on days nor on branches nor on visits. */
    void write(LocalDate from, LocalDate to, List<LocalDate> days) {
        String[] dates = days.stream().map(LocalDate::toString).toArray(String[]::new);
        sql.later("delete from booking.statistics_business_revenue where day = any (?::date[])", (Object) dates);
        sql.later("delete from booking.statistics_business_figure where day = any (?::date[])", (Object) dates);
        writeFigures(from, to, dates);
        writeRevenue(dates);
    }

    /** Sums without people, or people without sums, are there only while a branch is not exact. */
    private void writeFigures(LocalDate from, LocalDate to, String[] days) {
        sql.later(
                """
                insert into booking.statistics_business_figure (
                    day, master_id, service_id, pending, confirmed, checked_in, completed, cancelled, no_show, expired,
                    new_customers, returning_customers, booked_seconds, working_seconds)
                with visit as materialized (
                    select b.id, b.local_start::date as day, b.customer_id
                    from booking.booking b
                    where b.status = 'COMPLETED' and b.starts_at > ? and b.starts_at < ?
                      and b.local_start::date = any (?::date[]) and
                """
                        + Counted.IS_SOMEBODY + "), known as materialized (select v.*, " + Counted.FIRST_VISIT
                        + """
                     as first_id from visit v),
                part as (
                    select b.id, b.day, b.customer_id, b.first_id, who.master_id, i.service_id
                    from known b join booking.booking_item i on i.booking_id = b.id
                """
                        + Counted.WHO
                        + """
                    ),
                people as (
                    select v.day, coalesce(v.master_id, uuid '00000000-0000-0000-0000-000000000000') as master_id,
                           coalesce(v.service_id, uuid '00000000-0000-0000-0000-000000000000') as service_id,
                           count(distinct v.customer_id) as everybody,
                           count(distinct v.customer_id) filter (where v.id = v.first_id) as newly
                    from part v
                """
                        + DayFigures.GROUPS
                        + """
                    ),
                sums as (
                    select s.day, s.master_id, s.service_id, sum(s.pending) as pending, sum(s.confirmed) as confirmed,
                           sum(s.checked_in) as checked_in, sum(s.completed) as completed, sum(s.cancelled) as cancelled,
                           sum(s.no_show) as no_show, sum(s.expired) as expired, sum(s.booked_seconds) as booked,
                           sum(s.working_seconds) as working
                    from booking.statistics_figure s where s.day = any (?::date[])
                    group by s.day, s.master_id, s.service_id)
                select day, master_id, service_id, coalesce(s.pending, 0), coalesce(s.confirmed, 0),
                       coalesce(s.checked_in, 0), coalesce(s.completed, 0), coalesce(s.cancelled, 0), coalesce(s.no_show, 0),
                       coalesce(s.expired, 0), coalesce(p.newly, 0), coalesce(p.everybody - p.newly, 0),
                       coalesce(s.booked, 0), coalesce(s.working, 0)
                from sums s full join people p using (day, master_id, service_id)
                """,
                MasterRecords.earliest(from),
                MasterRecords.latest(to),
                days,
                days);
    }

    private void writeRevenue(String[] days) {
        sql.later(
                """
                insert into booking.statistics_business_revenue (day, master_id, service_id, currency, amount_minor)
                select s.day, s.master_id, s.service_id, s.currency, sum(s.amount_minor)
                from booking.statistics_revenue s where s.day = any (?::date[])
                group by s.day, s.master_id, s.service_id, s.currency
                """,
                (Object) days);
    }
}
