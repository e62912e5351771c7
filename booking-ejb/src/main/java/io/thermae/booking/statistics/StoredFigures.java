package io.thermae.booking.statistics;

import io.thermae.booking.api.DailyFigures;
import io.thermae.booking.api.ReportDays.By;
import io.thermae.booking.api.ReportDays.Line;
import io.thermae.booking.api.ReportDays.Position;
import io.thermae.booking.api.ReportDays.Question;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums what was computed of days, of branches or of the business as {@link FiguresSource} says. */
@ApplicationScoped
public class StoredFigures {

    private static final String KEY =
            """
            date_trunc(?, s.day::timestamp)::date as step,
                   case ? when 'BRANCH' then s.branch_id when 'MASTER' then s.master_id when 'SERVICE' then s.service_id
                          else s.tenant_id end as key
            """;

    /** Of one master or service, of each, or of all. */
    private static final String WANTED =
            """
             s.day between ? and ? and (?::uuid[] is null or s.branch_id = any (?::uuid[]))
               and case when ? then s.master_id <> uuid '00000000-0000-0000-0000-000000000000' else s.master_id = ? end
               and case when ? then s.service_id <> uuid '00000000-0000-0000-0000-000000000000' else s.service_id = ? end
            """;

    @Inject
    Sql sql;

    /**
     * Lines without their revenue.
     *
     * @param branches null for all
     */
    List<Line> lines(
            Question question,
            UUID @Nullable [] branches,
            @Nullable UUID masterId,
            @Nullable Position after,
            int limit) {
        List<@Nullable Object> arguments = arguments(question, branches, masterId);
        arguments.add(after == null ? null : after.step());
        arguments.add(after == null ? null : after.step());
        arguments.add(after == null ? null : after.key());
        arguments.add(limit);
        return sql.query(
                "select * from (select " + KEY
                        + """
                        , sum(s.pending) as pending, sum(s.confirmed) as confirmed, sum(s.checked_in) as checked_in,
                        sum(s.completed) as completed, sum(s.cancelled) as cancelled, sum(s.no_show) as no_show,
                        sum(s.expired) as expired, sum(s.new_customers) as new_customers,
                        sum(s.returning_customers) as returning_customers, sum(s.booked_seconds) as booked_seconds,
                        sum(s.working_seconds) as working_seconds
                        from
                        """
                        + figures(question, branches, masterId) + " where " + WANTED
                        + " group by 1, 2) as f where ?::date is null or (f.step, f.key) > (?, ?)"
                        + " order by f.step, f.key limit ?",
                row -> line(row, question),
                arguments.toArray());
    }

    /** Revenue of lines, by currency. */
    Map<Position, List<Money>> revenue(
            Question question, UUID @Nullable [] branches, @Nullable UUID masterId, LocalDate first, LocalDate last) {
        Period period = question.period();
        Question part = new Question(
                new Period(first, last, period.by()), question.by(), null, question.masterId(), question.serviceId());
        Map<Position, List<Money>> revenue = new HashMap<>();
        sql.query(
                "select " + KEY
                        + ", s.currency, sum(s.amount_minor)::bigint as minor from "
                        + FiguresSource.of(question.by(), branches).revenue() + " where " + WANTED
                        + " group by 1, 2, s.currency order by s.currency",
                row -> revenue.computeIfAbsent(position(row), at -> new ArrayList<>())
                        .add(new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")))),
                arguments(part, branches, masterId).toArray());
        return revenue;
    }

    /** Whether there are such a master and such a service; null for whom nobody asks. */
    boolean known(@Nullable UUID masterId, @Nullable UUID serviceId) {
        return sql.query(
                        """
                        select (?::uuid is null or exists (select 1 from booking.master m where m.id = ?))
                           and (?::uuid is null or exists (select 1 from booking.service s where s.id = ?))
                        """,
                        row -> row.getBoolean(1),
                        masterId,
                        masterId,
                        serviceId,
                        serviceId)
                .get(0);
    }

    private static String figures(Question question, UUID @Nullable [] branches, @Nullable UUID masterId) {
        FiguresSource source = FiguresSource.of(question.by(), branches);
        boolean ofMaster = question.by() == By.MASTER || masterId != null;
        boolean ofService = question.by() == By.SERVICE || question.serviceId() != null;
        return ofMaster && ofService ? source.figuresOfPairs() : source.figures();
    }

    private static List<@Nullable Object> arguments(
            Question question, UUID @Nullable [] branches, @Nullable UUID masterId) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(question.period().by().unit());
        arguments.add(question.by().name());
        arguments.add(question.period().from());
        arguments.add(question.period().to());
        arguments.add(branches);
        arguments.add(branches);
        arguments.add(question.by() == By.MASTER && masterId == null);
        arguments.add(masterId == null ? DayFigures.ALL : masterId);
        arguments.add(question.by() == By.SERVICE && question.serviceId() == null);
        arguments.add(question.serviceId() == null ? DayFigures.ALL : question.serviceId());
        return arguments;
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getObject("step", LocalDate.class), row.getObject("key", UUID.class));
    }

    private static Line line(ResultSet row, Question question) throws SQLException {
        Position at = position(row);
        Period period = question.period();
        long booked = PerformancePolicy.minutes(row.getLong("booked_seconds"));
        long working = PerformancePolicy.minutes(row.getLong("working_seconds"));
        LocalDate next =
                switch (period.by()) {
                    case DAY -> at.step().plusDays(1);
                    case WEEK -> at.step().plusWeeks(1);
                    case MONTH -> at.step().plusMonths(1);
                };
        return new Line(
                at,
                new DailyFigures(
                        at.step().isBefore(period.from()) ? period.from() : at.step(),
                        next.isAfter(period.to()) ? period.to() : next.minusDays(1),
                        question.by() == By.BRANCH ? at.key() : null,
                        question.by() == By.MASTER ? at.key() : null,
                        question.by() == By.SERVICE ? at.key() : null,
                        new DailyFigures.BookingCounts(
                                row.getLong("pending"),
                                row.getLong("confirmed"),
                                row.getLong("checked_in"),
                                row.getLong("completed"),
                                row.getLong("cancelled"),
                                row.getLong("no_show"),
                                row.getLong("expired")),
                        working,
                        booked,
                        PerformancePolicy.rate(booked, working),
                        List.of(),
                        row.getLong("new_customers"),
                        row.getLong("returning_customers")));
    }
}
