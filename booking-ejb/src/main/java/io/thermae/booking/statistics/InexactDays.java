package io.thermae.booking.statistics;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days of the open tenant of which the tables do not tell exactly: they have changed since, or were not computed yet. */
@ApplicationScoped
public class InexactDays {

    /**
     * Marked, dirty, or never computed since the branch began: of which days in which branches. Where another visit may be a customer's first by now, and
     * nobody has looked yet, the days of both are meant.
     */
    private static final String OF_BRANCHES =
            """
            with asked as (
                select k.branch_id, ?::date + n as day, k.archived, k.first_day
                from booking.statistics_branch k cross join generate_series(0, ?::date - ?::date) as n
                where ?::uuid[] is null or k.branch_id = any (?::uuid[])),
            looked_for as (
                select distinct m.customer_id from booking.statistics_mark m where m.customer_id is not null),
            marked as (
                select m.branch_id, m.first_day, m.last_day from booking.statistics_mark m
                union
                select f.branch_id, f.day, f.day
                from looked_for c join booking.statistics_first_visit f on f.customer_id = c.customer_id
                where f.booking_id is not null
                union
                select f.branch_id, f.day, f.day
                from looked_for c
                cross join lateral (
                    select b.branch_id, b.local_start::date as day from booking.booking b
                    where b.customer_id = c.customer_id and b.status = 'COMPLETED'
                    order by b.starts_at, b.id limit 1) f)
            select %s from asked a
            left join booking.statistics_day d on d.branch_id = a.branch_id and d.day = a.day
            where (d.day is null and not a.archived and (a.first_day is null or a.day >= a.first_day)) or d.dirty
               or exists (select 1 from marked m
                          where (m.branch_id is null or m.branch_id = a.branch_id)
                            and a.day between m.first_day and m.last_day)
            """;

    /** Those on which a branch is not exact, and those on which one has become so since the business was computed. */
    private static final String OF_BUSINESS = "select count(*) from (" + OF_BRANCHES.formatted("a.day")
            + " union select m.day from booking.statistics_business_mark m where m.day between ? and ?) as inexact";

    @Inject
    Sql sql;

    /**
     * How many there are.
     *
     * @param branches of which it is asked; null for all
     * @return of branches, each day once for each of them; of the business, each once
     */
    long count(FiguresSource source, LocalDate from, LocalDate to, UUID @Nullable [] branches) {
        return switch (source) {
            case BRANCHES ->
                sql.query(OF_BRANCHES.formatted("count(*)"), row -> row.getLong(1), from, to, from, branches, branches)
                        .get(0);
            case BUSINESS ->
                sql.query(OF_BUSINESS, row -> row.getLong(1), from, to, from, null, null, from, to)
                        .get(0);
        };
    }

    /** On which not all of the figures of the branches are exact; null for all branches. */
    List<LocalDate> ofBranches(LocalDate from, LocalDate to, UUID @Nullable [] branches) {
        return sql.query(
                OF_BRANCHES.formatted("distinct a.day"),
                row -> row.getObject(1, LocalDate.class),
                from,
                to,
                from,
                branches,
                branches);
    }
}
