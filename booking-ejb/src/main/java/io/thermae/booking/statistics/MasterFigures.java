package io.thermae.booking.statistics;

import io.thermae.booking.api.ReportMasters.Question;
import io.thermae.booking.availability.Spans;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sums over days of masters: of days that are exact those that lie in the tables, of all others what the bookings say. One
 * statement for each figure, of however many masters, and however many days of either kind.
 */
@ApplicationScoped
public class MasterFigures {

    /** Of days that are exact. */
    private static final String STORED =
            """
             s.day between ? and ? and s.day <> all (?::date[]) and s.master_id = any (?)
               and s.service_id = uuid '00000000-0000-0000-0000-000000000000'
               and (?::uuid[] is null or s.branch_id = any (?::uuid[]))
            """;

    /** Of bookings that begin on one of the others, by the branch's clock. */
    private static final String COUNTED =
            """
            from booking.booking b
            join booking.booking_item i on i.tenant_id = b.tenant_id and i.booking_id = b.id
            """
                    + Counted.WHO
                    + """
            where b.starts_at > ? and b.starts_at < ? and b.local_start::date = any (?::date[])
              and who.master_id = any (?) and (?::uuid[] is null or b.branch_id = any (?::uuid[]))
            """;

    @Inject
    Sql sql;

    /**
     * Of whom, and of when.
     *
     * @param branches null for all
     * @param inexact days of the period that the tables do not know for sure
     */
    record Asked(Question question, List<UUID> masters, @Nullable List<UUID> branches, List<LocalDate> inexact) {

        private UUID[] who() {
            return masters.toArray(UUID[]::new);
        }

        private UUID @Nullable [] where() {
            return branches == null ? null : branches.toArray(UUID[]::new);
        }

        private String[] days() {
            return inexact.stream().map(LocalDate::toString).toArray(String[]::new);
        }

        /** Before which no booking begins that has to be looked at; with {@link #before()} none at all, if no day is inexact. */
        private Instant after() {
            return MasterRecords.earliest(
                    inexact.stream().min(LocalDate::compareTo).orElse(question.from()));
        }

        private Instant before() {
            return inexact.stream()
                    .max(LocalDate::compareTo)
                    .map(MasterRecords::latest)
                    .orElseGet(this::after);
        }

        /** What both halves of a statement take. */
        private @Nullable Object[] arguments() {
            return new @Nullable Object[] {
                question.from(), question.to(), days(), who(), where(), where(),
                after(), before(), days(), who(), where(), where()
            };
        }
    }

    /** Visits in which a master did anything. */
    record Counts(long completed, long cancelled, long noShows) {
        static final Counts NONE = new Counts(0, 0, 0);
    }

    Map<UUID, Counts> counts(Asked asked) {
        Map<UUID, Counts> counts = new HashMap<>();
        sql.query(
                """
                select f.master_id, sum(f.completed)::bigint as completed, sum(f.cancelled)::bigint as cancelled,
                       sum(f.no_shows)::bigint as no_shows
                from (
                    select s.master_id, s.completed, s.cancelled, s.no_show as no_shows
                    from booking.statistics_figure s where
                """
                        + STORED
                        + """
                    union all
                    select who.master_id,
                           count(distinct b.id) filter (where b.status = 'COMPLETED'),
                           count(distinct b.id) filter (where b.status = 'CANCELLED'),
                           count(distinct b.id) filter (where b.status = 'NO_SHOW')
                """
                        + COUNTED + " group by who.master_id) as f group by f.master_id",
                row -> counts.put(
                        row.getObject("master_id", UUID.class),
                        new Counts(row.getLong("completed"), row.getLong("cancelled"), row.getLong("no_shows"))),
                asked.arguments());
        return counts;
    }

    /** By currency. */
    Map<UUID, List<Money>> revenue(Asked asked) {
        Map<UUID, List<Money>> revenue = new HashMap<>();
        sql.query(
                """
                select f.master_id, f.currency, sum(f.minor)::bigint as minor
                from (
                    select s.master_id, s.currency, s.amount_minor as minor from booking.statistics_revenue s where
                """
                        + STORED + " union all select who.master_id, i.currency, i.price_minor " + COUNTED + " and "
                        + Counted.EARNS + ") as f group by f.master_id, f.currency order by f.currency",
                row -> revenue.computeIfAbsent(row.getObject("master_id", UUID.class), id -> new ArrayList<>())
                        .add(new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")))),
                asked.arguments());
        return revenue;
    }

    /** What the tables know of the time in which a master is busy. */
    private record Booked(long seconds, boolean severalBranches) {}

    /**
     * In how many seconds each is busy with clients. What overlaps in two branches counts once, and tables know each branch by
     * itself: who is booked in several is looked up in the bookings.
     *
     * @param severalZones whether a day is not the same in all branches
     */
    Map<UUID, Long> bookedSeconds(Asked asked, boolean severalZones) {
        Map<UUID, Booked> stored = new HashMap<>();
        sql.query(
                """
                select s.master_id, count(distinct s.branch_id) > 1 as several,
                       coalesce(sum(s.booked_seconds) filter (where s.day <> all (?::date[])), 0)::bigint as seconds
                from booking.statistics_figure s
                where s.day between ? and ? and s.master_id = any (?) and s.booked_seconds > 0
                  and s.service_id = uuid '00000000-0000-0000-0000-000000000000'
                  and (?::uuid[] is null or s.branch_id = any (?::uuid[]))
                group by s.master_id
                """,
                row -> stored.put(
                        row.getObject("master_id", UUID.class),
                        new Booked(row.getLong("seconds"), severalZones || row.getBoolean("several"))),
                asked.days(),
                asked.question().from(),
                asked.question().to(),
                asked.who(),
                asked.where(),
                asked.where());
        Set<UUID> unsure = asked.masters().stream()
                .filter(master ->
                        stored.getOrDefault(master, new Booked(0, severalZones)).severalBranches())
                .collect(Collectors.toSet());
        Map<UUID, List<TimeRange>> counted = booked(asked, unsure);
        return asked.masters().stream()
                .collect(Collectors.toMap(
                        master -> master,
                        master -> PerformancePolicy.seconds(Spans.of(counted.getOrDefault(master, List.of())))
                                + (unsure.contains(master) || !stored.containsKey(master)
                                        ? 0
                                        : stored.get(master).seconds())));
    }

    /** Segment by segment and day by day: of some masters all days, of the others those that are not exact. */
    private Map<UUID, List<TimeRange>> booked(Asked asked, Set<UUID> wholly) {
        Question question = asked.question();
        Map<UUID, List<TimeRange>> booked = new HashMap<>();
        sql.query(
                """
                select who.master_id,
                       greatest(part.starts_at, d.day::timestamp at time zone b.time_zone) as starts_at,
                       least(part.ends_at, (d.day + 1)::timestamp at time zone b.time_zone) as ends_at
                from booking.booking b
                join booking.booking_item i on i.tenant_id = b.tenant_id and i.booking_id = b.id
                """
                        + Counted.WHO + Counted.BUSY
                        + """
                cross join lateral (
                    select (part.starts_at at time zone b.time_zone)::date + n as day
                    from generate_series(0, (part.ends_at at time zone b.time_zone)::date
                                            - (part.starts_at at time zone b.time_zone)::date) as n) d
                where b.starts_at > ? and b.starts_at < ? and d.day between ? and ?
                  and (d.day = any (?::date[]) or who.master_id = any (?))
                  and who.master_id = any (?) and (?::uuid[] is null or b.branch_id = any (?::uuid[]))
                  and part.ends_at > d.day::timestamp at time zone b.time_zone
                  and part.starts_at < (d.day + 1)::timestamp at time zone b.time_zone
                  and
                """
                        + Counted.TAKES_TIME,
                row -> booked.computeIfAbsent(row.getObject("master_id", UUID.class), id -> new ArrayList<>())
                        .add(new TimeRange(Timestamps.of(row, "starts_at"), Timestamps.of(row, "ends_at"))),
                wholly.isEmpty() ? asked.after() : MasterRecords.earliest(question.from()),
                wholly.isEmpty() ? asked.before() : MasterRecords.latest(question.to()),
                question.from(),
                question.to(),
                asked.days(),
                wholly.toArray(UUID[]::new),
                asked.who(),
                asked.where(),
                asked.where());
        return booked;
    }
}
