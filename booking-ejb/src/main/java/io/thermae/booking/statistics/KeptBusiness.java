package io.thermae.booking.statistics;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open tenant as a whole, of whose days figures are kept, and the marks that say which of them are to be computed anew. */
@ApplicationScoped
public class KeptBusiness {

    private static final int MARKS_AT_ONCE = 20_000;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** That something was computed of a branch on a day. */
    record Mark(long id, LocalDate day) {}

    /** What is to be computed in one go, the latest first; days may be marked more than once. */
    record Marks(List<Mark> marks) {

        /** Each once, the latest first. */
        List<LocalDate> days() {
            return marks.stream().map(Mark::day).distinct().toList();
        }

        /** Of all of them, as they are taken away. */
        Long[] ids() {
            return marks.stream().map(Mark::id).toArray(Long[]::new);
        }
    }

    /**
     * Locks the business until the transaction ends: nobody else computes its days.
     *
     * @return false if another node is at it, or there is nothing to do
     */
    boolean claim() {
        return sql.first(
                        """
                        select 1 from booking.statistics_business k
                        where (k.retry_at is null or k.retry_at <= ?)
                          and exists (select 1 from booking.statistics_business_mark)
                        for update skip locked
                        """,
                        row -> row.getInt(1),
                        clock.instant())
                .isPresent();
    }

    /**
     * What is marked of the latest days. Of a day that has more marks than are read, the others stay: it is computed again.
     *
     * @param before only those before this one; null for all
     */
    Marks marks(int days, @Nullable LocalDate before) {
        return new Marks(sql.query(
                """
                select m.id, m.day from booking.statistics_business_mark m
                where (?::date is null or m.day < ?::date)
                  and m.day > (select max(l.day) - ? from booking.statistics_business_mark l
                               where ?::date is null or l.day < ?::date)
                order by m.day desc, m.id limit ?
                """,
                row -> new Mark(row.getLong("id"), row.getObject("day", LocalDate.class)),
                before,
                before,
                days,
                before,
                before,
                MARKS_AT_ONCE));
    }

    /** These have been computed. */
    void done(Marks marks) {
        sql.later("delete from booking.statistics_business_mark where id = any (?)", (Object) marks.ids());
        sql.later("update booking.statistics_business set failures = 0, retry_at = null where retry_at is not null");
    }

    /** Has days computed anew whatever was computed of branches. */
    void mark(LocalDate from, LocalDate to) {
        sql.update(
                """
                insert into booking.statistics_business_mark (day)
                select ?::date + n from generate_series(0, ?::date - ?::date) as n
                """,
                from,
                to,
                from);
    }

    /** Leaves it for later; longer each time, as a branch. */
    void putOff() {
        sql.update(
                """
                update booking.statistics_business
                set failures = failures + 1,
                    retry_at = ?::timestamptz + make_interval(secs => ? * power(2, least(failures, ?)))
                """,
                clock.instant(),
                KeptBranches.FIRST_WAIT.toSeconds(),
                KeptBranches.DOUBLED_AT_MOST);
    }
}
