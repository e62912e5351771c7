package io.thermae.booking.availability;

import static java.util.Objects.requireNonNull;

import io.thermae.kernel.Caches;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is taken, for those who look: remembered by this node, and brought up to date at each look by one statement that
 * reads what other transactions have changed since the snapshot that is remembered. Never outdated, on any node, and nobody
 * who books waits for it (ADR 64).
 */
@ApplicationScoped
public class RememberedPlaces {

    /** More than that is not remembered together. */
    private static final Duration LONGEST = Duration.ofDays(200);

    /**
     * Active where the snapshot may be remembered. A transaction that has locked or changed something has a number, which
     * counts as ended in a snapshot of its own: what it reserves later would be missed by those who compare with that.
     */
    private static final String SNAPSHOT =
            """
            select 'SNAPSHOT' as kind, pg_current_snapshot()::text as snapshot, null::uuid as id, null::uuid as resource_id,
                   0 as unit, null::timestamptz as starts_at, null::timestamptz as ends_at,
                   null::timestamptz as held_until, false as time_off, pg_current_xact_id_if_assigned() is null as active
            """;

    private static final String RESERVATIONS =
            """
            union all
            select 'RESERVATION', null, a.id, a.resource_id, a.unit, a.starts_at, a.ends_at, a.held_until,
                   a.time_off_id is not null, a.active
            """;

    private static final String ELSEWHERE =
            """
            union all
            select 'RESERVATION', null, e.id, e.master_id, 0, e.starts_at, e.ends_at, null, false, e.active
            """;

    /** Of time off that visits were left in there is no reservation. */
    private static final String TIMES_OFF_AND_TURNS =
            """
            union all
            select 'TIME_OFF', null, o.id, o.master_id, 0, o.starts_at, o.ends_at, null, true, true
            from booking.time_off o
            where o.master_id = any (?) and o.status = 'APPROVED' and o.starts_at < ? and o.ends_at > ?
            union all
            select 'TURN', null, null, t.master_id, 0, t.given_at, null, null, false, true
            from booking.master_turn t where t.master_id = any (?)
            """;

    private static final String ALL = SNAPSHOT + RESERVATIONS
            + """
            from unnest(?) as wanted (id)
            join booking.allocation a on a.resource_id = wanted.id
            where a.active and a.starts_at < ? and a.ends_at > ?
            """
            + ELSEWHERE
            + """
            from booking.external_busy e
            where e.master_id = any (?) and e.active and e.starts_at < ? and e.ends_at > ?
            """
            + TIMES_OFF_AND_TURNS;

    /** Of a snapshot is known before which transaction all others had ended: what they changed is not looked at. */
    private static final String CHANGED = SNAPSHOT + RESERVATIONS
            + """
            from booking.allocation a
            where a.changed_in >= pg_snapshot_xmin(?::pg_snapshot)
              and not pg_visible_in_snapshot(a.changed_in, ?::pg_snapshot)
            """
            + ELSEWHERE
            + """
            from booking.external_busy e
            where e.changed_in >= pg_snapshot_xmin(?::pg_snapshot)
              and not pg_visible_in_snapshot(e.changed_in, ?::pg_snapshot)
            """
            + TIMES_OFF_AND_TURNS;

    @Inject
    Sql sql;

    @Inject
    Caches caches;

    @Inject
    TakenPlaces takenPlaces;

    @Inject
    Clock clock;

    private enum Kind {
        SNAPSHOT,
        RESERVATION,
        TIME_OFF,
        TURN
    }

    /** A row of an answer: what it has depends on what it is. */
    private record Row(
            Kind kind,
            @Nullable String snapshot,
            @Nullable UUID id,
            @Nullable Place place,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Instant heldUntil,
            boolean timeOff,
            boolean active) {

        static Row of(ResultSet row) throws SQLException {
            UUID resource = row.getObject("resource_id", UUID.class);
            return new Row(
                    Kind.valueOf(row.getString("kind")),
                    row.getString("snapshot"),
                    row.getObject("id", UUID.class),
                    resource == null ? null : Place.ofUnit(resource, row.getInt("unit")),
                    Timestamps.orNull(row, "starts_at"),
                    Timestamps.orNull(row, "ends_at"),
                    Timestamps.orNull(row, "held_until"),
                    row.getBoolean("time_off"),
                    row.getBoolean("active"));
        }

        TimeRange span() {
            return new TimeRange(requireNonNull(start), requireNonNull(end));
        }

        Occupancy.Reservation reservation() {
            return new Occupancy.Reservation(
                    requireNonNull(id), requireNonNull(place), span(), heldUntil, timeOff, active);
        }
    }

    /** @param reservations all, or those that were changed */
    private record Answer(String snapshot, boolean lasting, List<Occupancy.Reservation> reservations, List<Row> rest) {}

    /** What is taken within the dates, and perhaps beyond them. */
    Map<Place, TakenPlaces.Taken> within(Set<UUID> wanted, LocalDate from, LocalDate to) {
        if (!caches.mayBeAsked()) {
            return takenPlaces.within(wanted, TakenPlaces.around(from, to), Set.of(), Set.of());
        }
        TimeRange asked = TakenPlaces.around(from, to);
        Optional<Occupancy> known = caches.known(Caches.Name.OCCUPANCY, RememberedPlaces.class);
        Occupancy present;
        Answer answer;
        if (known.isPresent() && known.get().knows(wanted, asked)) {
            String since = known.get().snapshot();
            answer = ask(CHANGED, since, since, since, since, ids(wanted), asked.end(), asked.start(), ids(wanted));
            present = answer.reservations().isEmpty()
                    ? known.get()
                    : known.get().with(answer.snapshot(), answer.reservations());
        } else {
            Set<UUID> resources = known.map(other -> other.resourcesAnd(wanted)).orElse(wanted);
            TimeRange window = months(known, from, to);
            answer = ask(
                    ALL,
                    ids(resources),
                    window.end(),
                    window.start(),
                    ids(resources),
                    window.end(),
                    window.start(),
                    ids(wanted),
                    asked.end(),
                    asked.start(),
                    ids(wanted));
            present = Occupancy.of(answer.snapshot(), resources, window, answer.reservations());
        }
        if (answer.lasting() && (known.isEmpty() || known.get() != present)) {
            caches.keep(Caches.Name.OCCUPANCY, RememberedPlaces.class, present);
        }
        return with(answer.rest(), present.at(clock.instant()));
    }

    /** Whole months around the dates, and what is known already, unless that becomes too much. */
    private static TimeRange months(Optional<Occupancy> known, LocalDate from, LocalDate to) {
        TimeRange asked = TakenPlaces.around(
                from.minusDays(2).withDayOfMonth(1),
                to.plusDays(4).plusMonths(1).withDayOfMonth(1));
        return known.map(Occupancy::window)
                .map(window -> new TimeRange(
                        window.start().isBefore(asked.start()) ? window.start() : asked.start(),
                        window.end().isAfter(asked.end()) ? window.end() : asked.end()))
                .filter(both -> Duration.between(both.start(), both.end()).compareTo(LONGEST) <= 0)
                .orElse(asked);
    }

    private Answer ask(String question, Object... arguments) {
        List<Row> rows = sql.query(question, Row::of, arguments);
        Row snapshot = of(Kind.SNAPSHOT, rows).findFirst().orElseThrow();
        return new Answer(
                requireNonNull(snapshot.snapshot()),
                snapshot.active(),
                of(Kind.RESERVATION, rows).map(Row::reservation).toList(),
                rows);
    }

    private static Stream<Row> of(Kind kind, List<Row> rows) {
        return rows.stream().filter(row -> row.kind() == kind);
    }

    /** Time off and turns are not remembered: they are few, and are changed otherwise than reservations. */
    private static Map<Place, TakenPlaces.Taken> with(List<Row> rows, Map<Place, TakenPlaces.Taken> taken) {
        Map<Place, List<TimeRange>> timesOff = of(Kind.TIME_OFF, rows)
                .collect(Collectors.groupingBy(
                        row -> requireNonNull(row.place()), Collectors.mapping(Row::span, Collectors.toList())));
        timesOff.forEach((place, spans) -> taken.merge(
                place,
                new TakenPlaces.Taken(Spans.NONE, Spans.of(spans), null),
                (its, more) -> new TakenPlaces.Taken(its.booked(), its.timeOff().union(more.timeOff()), null)));
        of(Kind.TURN, rows)
                .forEach(row -> taken.merge(
                        requireNonNull(row.place()),
                        new TakenPlaces.Taken(Spans.NONE, Spans.NONE, row.start()),
                        (its, more) -> new TakenPlaces.Taken(its.booked(), its.timeOff(), more.lastTurn())));
        return taken;
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
