package io.thermae.booking.statistics;

import io.thermae.booking.api.ReportMasters.Question;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stored of masters and their visits: one statement for each figure, of however many masters. */
@ApplicationScoped
public class MasterRecords {

    /** Bookings of some masters that begin in the period, by the branch's clock. Takes what {@link #ofPeriod} gives. */
    private static final String OF_PERIOD =
            """
            from booking.booking b
            join booking.booking_item i on i.tenant_id = b.tenant_id and i.booking_id = b.id
            """
                    + Counted.WHO
                    + """
            where b.starts_at > ? and b.starts_at < ? and b.local_start >= ?::date and b.local_start < ?::date + 1
              and who.master_id = any (?) and (?::uuid[] is null or b.branch_id = any (?::uuid[]))
            """;

    /** No visit is longer. */
    private static final Duration LONGEST_VISIT = Duration.ofDays(10);

    @Inject
    Sql sql;

    /** A master, and the branches in which he works. */
    record Line(UUID id, String firstName, String lastName, Set<UUID> worksIn) {}

    /** Customers of a master. */
    record Customers(long all, long rebooked) {
        static final Customers NONE = new Customers(0, 0);
    }

    /** By name: of the branches, if any are named; of those who are archived, who has worked in the period. */
    List<Line> masters(Question question, UUID @Nullable [] branches, Portion portion) {
        return sql.query(
                """
                select m.id, m.first_name, m.last_name,
                       array(select b.branch_id from booking.master_branch b where b.master_id = m.id) as works_in
                from booking.master m
                where (?::uuid[] is null
                       or exists (select 1 from booking.master_branch b
                                  where b.master_id = m.id and b.branch_id = any (?::uuid[])))
                  and (not m.archived
                       or exists (select 1 from booking.booking_item i
                                  where i.master_id = m.id and i.starts_at > ? and i.starts_at < ?))
                  and (?::uuid is null
                       or (m.last_name, m.first_name, m.id)
                          > (select a.last_name, a.first_name, a.id from booking.master a where a.id = ?::uuid))
                order by m.last_name, m.first_name, m.id limit ?
                """,
                MasterRecords::line,
                branches,
                branches,
                earliest(question.from()),
                latest(question.to()),
                portion.after(),
                portion.after(),
                portion.limit());
    }

    List<Line> master(UUID id) {
        return sql.query(
                """
                select m.id, m.first_name, m.last_name,
                       array(select b.branch_id from booking.master_branch b where b.master_id = m.id) as works_in
                from booking.master m where m.id = ?
                """,
                MasterRecords::line,
                id);
    }

    /** All of them, archived or not. */
    List<UUID> workingIn(UUID branchId) {
        return sql.query(
                "select b.master_id from booking.master_branch b where b.branch_id = ? order by b.master_id",
                row -> row.getObject("master_id", UUID.class),
                branchId);
    }

    /** Approved. */
    Map<UUID, List<TimeRange>> timeOff(UUID[] masters, Question question) {
        return ranges(
                """
                select t.master_id, t.starts_at, t.ends_at from booking.time_off t
                where t.status = 'APPROVED' and t.master_id = any (?) and t.starts_at < ? and t.ends_at > ?
                """,
                masters,
                latest(question.to()),
                earliest(question.from()));
    }

    /** Of all the period: who came on two days is one, so days have no sums of these. */
    Map<UUID, Customers> customers(UUID[] masters, Question question, UUID @Nullable [] branches) {
        Map<UUID, Customers> customers = new HashMap<>();
        @Nullable Object[] arguments = new Object[8];
        System.arraycopy(ofPeriod(masters, question, branches), 0, arguments, 0, 7);
        arguments[7] = question.rebookedWithinDays();
        sql.query(
                "with visit as (select who.master_id, b.customer_id, max(b.ends_at) as ended " + OF_PERIOD
                        + " and b.status = 'COMPLETED' and " + Counted.IS_SOMEBODY
                        + """
                        group by who.master_id, b.customer_id)
                        select v.master_id, count(*) as customers,
                               count(*) filter (where exists (
                                   select 1 from booking.booking n
                                   where n.customer_id = v.customer_id and n.status not in ('CANCELLED', 'EXPIRED')
                                     and n.starts_at >= v.ended
                                     and n.starts_at <= v.ended + make_interval(days => ?))) as rebooked
                        from visit v group by v.master_id
                        """,
                row -> customers.put(
                        row.getObject("master_id", UUID.class),
                        new Customers(row.getLong("customers"), row.getLong("rebooked"))),
                arguments);
        return customers;
    }

    private Map<UUID, List<TimeRange>> ranges(String query, @Nullable Object... arguments) {
        Map<UUID, List<TimeRange>> ranges = new HashMap<>();
        sql.query(
                query,
                row -> ranges.computeIfAbsent(row.getObject("master_id", UUID.class), id -> new ArrayList<>())
                        .add(new TimeRange(Timestamps.of(row, "starts_at"), Timestamps.of(row, "ends_at"))),
                arguments);
        return ranges;
    }

    private static @Nullable Object[] ofPeriod(UUID[] masters, Question question, UUID @Nullable [] branches) {
        return new @Nullable Object[] {
            earliest(question.from()),
            latest(question.to()),
            question.from(),
            question.to(),
            masters,
            branches,
            branches
        };
    }

    /** Before that nothing begins that is of the date, in whatever zone: they reach from UTC-12 to UTC+14. */
    static Instant earliest(LocalDate from) {
        return from.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minus(LONGEST_VISIT);
    }

    static Instant latest(LocalDate to) {
        return to.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class), row.getString("first_name"), row.getString("last_name"), Set.of((UUID
                                [])
                        row.getArray("works_in").getArray()));
    }
}
