package io.thermae.engagement.reminder;

import io.thermae.engagement.preference.PlannedVisits;
import io.thermae.engagement.reminder.LookPolicy.Known;
import io.thermae.engagement.reminder.ReminderPolicy.Plan;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open tenant's visits of which there will be reminded, each with the moment at which to look at it next. */
@ApplicationScoped
public class PlannedReminders implements PlannedVisits {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A visit to look at; nothing is known before the first look. */
    record Due(UUID bookingId, @Nullable Known known) {}

    /** Has visits looked at as soon as can be. */
    public void lookAt(Collection<UUID> bookingIds) {
        // in one order for all: events that tell of the same visits do not get into each other's way
        sql.update(
                """
                insert into engagement.reminder as r (booking_id, due_at)
                select distinct v.id, ?::timestamptz from unnest(?::uuid[]) as v (id) order by v.id
                on conflict (tenant_id, booking_id) do update set due_at = least(r.due_at, excluded.due_at)
                """,
                clock.instant(),
                bookingIds.toArray(UUID[]::new));
    }

    /**
     * Has all visits looked at, since other times hold now. Only what was to come by the old ones is still made up for:
     * nobody is reminded late because of a time that was not there when it came.
     */
    public void lookAtAll() {
        sql.update(
                """
                with every as (select booking_id from engagement.reminder order by booking_id for update)
                update engagement.reminder r
                set since = greatest(r.since, least(?, r.due_at - interval '1 microsecond')), due_at = least(r.due_at, ?)
                from every where r.booking_id = every.booking_id and r.agreed_at is not null
                """,
                clock.instant(),
                clock.instant());
    }

    /** Has all visits looked at, since clients are not to be disturbed at other times: what waits may come sooner, or later. */
    public void lookAgain() {
        sql.update(
                """
                with every as (select booking_id from engagement.reminder order by booking_id for update)
                update engagement.reminder r set due_at = least(r.due_at, ?)
                from every where r.booking_id = every.booking_id
                """,
                clock.instant());
    }

    @Override
    public void lookAtThoseOf(UUID customerId) {
        sql.update(
                """
                with his as (select booking_id from engagement.reminder where customer_id = ? order by booking_id for update)
                update engagement.reminder r set due_at = least(r.due_at, ?) from his where r.booking_id = his.booking_id
                """,
                customerId,
                clock.instant());
    }

    @Override
    public void handOver(UUID from, UUID to) {
        // those at which somebody looks just now wait for the merge, and then know whose they are
        sql.update(
                """
                with his as (select booking_id from engagement.reminder where customer_id = ? order by booking_id
                             for update skip locked)
                update engagement.reminder r set customer_id = ?, due_at = least(r.due_at, ?)
                from his where r.booking_id = his.booking_id
                """,
                from,
                to,
                clock.instant());
    }

    /** Those that it is time to look at, the longest due first. */
    List<UUID> due(int atMost) {
        return sql.query(
                "select booking_id from engagement.reminder where due_at <= ? order by due_at limit ?",
                row -> row.getObject("booking_id", UUID.class),
                clock.instant(),
                atMost);
    }

    /** Those of them that are still due, locked until the transaction ends; not those at which another node looks. */
    List<Due> claim(Collection<UUID> bookingIds) {
        return sql.query(
                """
                select booking_id, agreed_at, since, told, asked from engagement.reminder
                where booking_id = any (?) and due_at <= ? order by booking_id for update skip locked
                """,
                row -> new Due(row.getObject("booking_id", UUID.class), known(row)),
                bookingIds.toArray(UUID[]::new),
                clock.instant());
    }

    /** Notes what a look has brought. */
    void put(UUID bookingId, UUID customerId, Known known, Instant next) {
        Plan plan = known.plan();
        sql.later(
                """
                update engagement.reminder
                set agreed_at = ?, since = ?, told = ?::bigint[]::integer[], due_at = ?, customer_id = ?, asked = ?
                where booking_id = ?
                """,
                plan.agreedAt(),
                plan.since(),
                plan.told().stream().map(Integer::longValue).toArray(Long[]::new),
                next,
                customerId,
                known.asked(),
                bookingId);
    }

    /** Of that visit there is nothing to remind any more. */
    void forget(UUID bookingId) {
        sql.later("delete from engagement.reminder where booking_id = ?", bookingId);
    }

    /** Leaves a visit for later. */
    void putOff(UUID bookingId, Instant until) {
        sql.later("update engagement.reminder set due_at = ? where booking_id = ?", until, bookingId);
    }

    private static @Nullable Known known(ResultSet row) throws SQLException {
        OffsetDateTime agreedAt = row.getObject("agreed_at", OffsetDateTime.class);
        return agreedAt == null
                ? null
                : new Known(
                        new Plan(agreedAt.toInstant(), Timestamps.of(row, "since"), Set.of((Integer[])
                                row.getArray("told").getArray())),
                        row.getBoolean("asked"));
    }
}
