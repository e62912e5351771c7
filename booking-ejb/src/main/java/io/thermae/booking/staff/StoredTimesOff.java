package io.thermae.booking.staff;

import io.thermae.booking.api.TimeOff;
import io.thermae.booking.api.TimeOffStatus;
import io.thermae.booking.api.TimeOffType;
import io.thermae.booking.api.TimeOffView;
import io.thermae.booking.availability.Spans;
import io.thermae.booking.reservation.Allocations;
import io.thermae.booking.reservation.Reserved;
import io.thermae.booking.zone.AgreedSpan;
import io.thermae.booking.zone.PlaceZones;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored time off. What is approved reserves the master as a booking does: the same constraint keeps both apart. */
@ApplicationScoped
public class StoredTimesOff {

    @Inject
    Sql sql;

    @Inject
    Allocations allocations;

    @Inject
    Reserved reserved;

    @Inject
    PlaceZones zones;

    /** By time. */
    List<TimeOffView> list(UUID master, @Nullable TimeOffStatus status) {
        String name = status == null ? null : status.name();
        return sql.query(
                """
                select * from booking.time_off where master_id = ? and (?::text is null or status = ?)
                order by starts_at, id
                """,
                StoredTimesOff::view,
                master,
                name,
                name);
    }

    /**
     * Of several masters, what was said last first.
     *
     * @param branches in one of which the master works; null for all
     * @param person who signs in as the master; null for all
     */
    List<TimeOffView> page(
            @Nullable TimeOffStatus status,
            @Nullable UUID before,
            int limit,
            @Nullable Set<UUID> branches,
            @Nullable UUID person) {
        String name = status == null ? null : status.name();
        UUID[] within = branches == null ? null : branches.toArray(UUID[]::new);
        return sql.query(
                """
                select o.* from booking.time_off o
                where (?::text is null or o.status = ?)
                  and (?::uuid is null or o.id < ?)
                  and (?::uuid[] is null or exists (select 1 from booking.master_branch b
                                                    where b.master_id = o.master_id and b.branch_id = any (?::uuid[])))
                  and (?::uuid is null or exists (select 1 from booking.master m
                                                  where m.id = o.master_id and m.user_id = ?))
                order by o.id desc
                limit ?
                """,
                StoredTimesOff::view,
                name,
                name,
                before,
                before,
                within,
                within,
                person,
                person,
                limit);
    }

    /** One, locked until the transaction ends. */
    Optional<TimeOffView> lock(UUID master, UUID id) {
        return sql.first(
                "select * from booking.time_off where master_id = ? and id = ? for update",
                StoredTimesOff::view,
                master,
                id);
    }

    /** Who has asked for it; empty if nobody has. */
    Optional<UUID> askedBy(UUID id) {
        return sql
                .query("select asked_by from booking.time_off where id = ?", row -> row.getObject(1, UUID.class), id)
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** @param askedBy null for what is given unasked */
    void insert(UUID id, UUID master, TimeOff.Wish wish, TimeOffStatus status, @Nullable UUID askedBy) {
        AgreedSpan agreed = zones.ofMaster(master, new TimeRange(wish.start(), wish.end()));
        sql.update(
                """
                insert into booking.time_off
                    (id, master_id, starts_at, ends_at, local_start, local_end, time_zone, kind, reason, status, asked_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                master,
                wish.start(),
                wish.end(),
                agreed.start(),
                agreed.end(),
                agreed.zone().getId(),
                wish.type().name(),
                wish.reason(),
                status.name(),
                askedBy);
    }

    void decide(UUID id, TimeOffStatus status, @Nullable String answer, UUID by, Instant now) {
        sql.update(
                """
                update booking.time_off set status = ?, answer = ?, decided_by = ?, decided_at = ? where id = ?
                """,
                status.name(),
                answer,
                by,
                now,
                id);
    }

    void delete(UUID master, UUID id) {
        sql.update("delete from booking.allocation where resource_id = ? and time_off_id = ?", master, id);
        sql.update("delete from booking.time_off where master_id = ? and id = ?", master, id);
    }

    /** Whether any of the span is time off already. */
    boolean isOff(UUID master, TimeRange span) {
        return sql.first(
                        """
                        select 1 from booking.time_off
                        where master_id = ? and status = 'APPROVED' and starts_at < ? and ends_at > ?
                        limit 1
                        """,
                        row -> row.getInt(1),
                        master,
                        span.end(),
                        span.start())
                .isPresent();
    }

    /** Reserves what bookings leave of the span. */
    void reserve(UUID id, UUID master, TimeRange span) {
        Spans booked = Spans.of(reserved.takenWithin(master, span));
        Spans.of(List.of(span))
                .without(booked)
                .ranges()
                .forEach(free -> allocations.reserveForTimeOff(id, master, free));
    }

    private static TimeOffView view(ResultSet row) throws SQLException {
        return new TimeOffView(
                row.getObject("id", UUID.class),
                row.getObject("master_id", UUID.class),
                Timestamps.of(row, "starts_at"),
                Timestamps.of(row, "ends_at"),
                TimeOffType.valueOf(row.getString("kind")),
                row.getString("reason"),
                TimeOffStatus.valueOf(row.getString("status")),
                Timestamps.orNull(row, "decided_at"),
                row.getObject("decided_by", UUID.class),
                row.getString("answer"));
    }
}
