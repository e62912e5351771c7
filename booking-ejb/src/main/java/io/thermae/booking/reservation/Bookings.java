package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingChanged;
import io.thermae.booking.api.BookingView;
import io.thermae.kernel.Json;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored bookings. Plain SQL: a booking with its items is one statement, to write and to read. */
@ApplicationScoped
public class Bookings {

    private static final String ITEMS =
            """
             from json_to_recordset(?::json) as i ("position" smallint, "serviceId" uuid, "serviceName" text,
                  "masterId" uuid, "masterChosen" boolean, "helpers" uuid[], "resourceIds" uuid[],
                  "segments" jsonb, "needs" jsonb, "start" bigint, "end" bigint, "bufferBefore" integer,
                  "bufferAfter" integer, "price" bigint, "currency" text, "addOn" boolean, "leftOut" boolean)
            """;

    /** Those that have places of a group visit. */
    private static final String IN_GROUP =
            """
             where b.group_visit_id = ?
               and exists (select 1 from booking.allocation a where a.booking_id = b.id and a.active)
            """;

    @Inject
    Sql sql;

    @Inject
    BookingRows rows;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    void insert(Booking booking) {
        BookingView.Occurrence occurrence = booking.occurrence();
        sql.later(
                """
                with booked as (
                    insert into booking.booking (id, number, branch_id, customer_id, status, starts_at, ends_at, time_zone,
                        local_start, client_name, client_email, client_phone, client_language, notes, created_at, terms,
                        held_until, series_id, occurrence, walk_in, overbook_reason, group_visit_id, party_size,
                        arrived_at, prepayment_minor)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?::bigint)
                    returning id)
                insert into booking.booking_item (booking_id, position, service_id, service_name, master_id, master_chosen,
                    helper_ids, resource_ids, segments, needs, starts_at, ends_at, buffer_before_minutes, buffer_after_minutes, price_minor, currency,
                    add_on)
                select booked.id, i."position", i."serviceId", i."serviceName", i."masterId", i."masterChosen",
                       i."helpers", i."resourceIds", i."segments", i."needs", to_timestamp(i."start"), to_timestamp(i."end"), i."bufferBefore", i."bufferAfter",
                       i."price", i."currency", i."addOn"
                """
                        + ITEMS + " cross join booked",
                booking.id(),
                booking.number(),
                booking.branchId(),
                booking.client().id(),
                booking.status().name(),
                booking.start(),
                booking.end(),
                booking.zone().getId(),
                localStart(booking),
                booking.client().name(),
                booking.client().email(),
                booking.client().phone(),
                booking.client().language(),
                booking.notes(),
                booking.createdAt(),
                booking.dues().terms() == null
                        ? null
                        : Json.write(booking.dues().terms()),
                booking.heldUntil(),
                occurrence == null ? null : occurrence.seriesId(),
                occurrence == null ? null : occurrence.number(),
                booking.walkIn(),
                booking.overbookReason(),
                groupVisit(booking),
                booking.partySize(),
                booking.presence().arrivedAt(),
                Dues.minorUnits(booking.dues().prepayment()),
                ItemRow.write(booking.items()));
        booking.written();
        if (!booking.isHeld()) {
            outbox.publishIfAwaited(
                    new BookingChanged(BookingChanged.Step.PLACED, BookingViews.of(booking), null, null));
        }
    }

    /** Writes what can change of a booking that {@link #lock} has given. */
    void update(Booking booking) {
        FeeRow fee = FeeRow.of(booking.dues().fee());
        sql.later(
                """
                with changed as (
                    update booking.booking
                    set status = ?, held_until = ?, branch_id = ?, time_zone = ?, starts_at = ?, ends_at = ?, local_start = ?,
                        notes = ?, cancel_reason = ?,
                        fee_kind = ?, fee_minor = ?, fee_currency = ?, fee_waived_by = ?, fee_waived_at = ?, fee_waiver = ?,
                        overbook_reason = ?, group_visit_id = ?, arrived_at = ?, client_confirmed_at = ?, prepaid_minor = ?::bigint,
                        agreed_at = case when sequence <> ? or (held_until is not null and ?::timestamptz is null)
                                         then ? else agreed_at end,
                        sequence = ?, version = version + 1
                    where id = ?)
                update booking.booking_item o
                set master_id = i."masterId", master_chosen = i."masterChosen",
                    helper_ids = i."helpers", resource_ids = i."resourceIds",
                    starts_at = to_timestamp(i."start"), ends_at = to_timestamp(i."end"), left_out = i."leftOut"
                """
                        + ITEMS + " where o.booking_id = ? and o.position = i.\"position\"",
                booking.status().name(),
                booking.heldUntil(),
                booking.branchId(),
                booking.zone().getId(),
                booking.start(),
                booking.end(),
                localStart(booking),
                booking.notes(),
                booking.cancelReason(),
                fee.kind(),
                fee.minorUnits(),
                fee.currency(),
                fee.waivedBy(),
                fee.waivedAt(),
                fee.waiver(),
                booking.overbookReason(),
                groupVisit(booking),
                booking.presence().arrivedAt(),
                booking.presence().clientConfirmedAt(),
                Dues.minorUnits(booking.dues().prepaid()),
                booking.sequence(),
                booking.heldUntil(),
                clock.instant(),
                booking.sequence(),
                booking.id(),
                ItemRow.write(booking.items()),
                booking.id());
        booking.written().ifPresent(outbox::publishIfAwaited);
    }

    Optional<Booking> find(UUID id) {
        return sql.first(BookingRows.SELECT + " where b.id = ?", rows::read, id);
    }

    /** The booking, locked until the transaction ends. */
    Optional<Booking> lock(UUID id) {
        return sql
                .queryLocked(
                        "select 1 from booking.booking where id = ? for update",
                        BookingRows.SELECT + " where b.id = ?",
                        rows::read,
                        id,
                        id)
                .stream()
                .findFirst();
    }

    /** Those of some ids that are there, locked until the transaction ends, by start. */
    List<Booking> lockAll(Collection<UUID> ids) {
        UUID[] meant = ids.toArray(UUID[]::new);
        return sql.queryLocked(
                "select 1 from booking.booking where id = any (?) order by id for update",
                BookingRows.SELECT + " where b.id = any (?) order by b.starts_at, b.id",
                rows::read,
                meant,
                meant);
    }

    /** Those that have places of a group visit, locked until the transaction ends. */
    List<Booking> lockGroup(UUID groupVisitId) {
        return sql.queryLocked(
                "select 1 from booking.booking b" + IN_GROUP + " order by b.id for update",
                BookingRows.SELECT + IN_GROUP + " order by b.id",
                rows::read,
                groupVisitId,
                groupVisitId);
    }

    /** Those of a series, by occurrence. */
    List<Booking> ofSeries(UUID seriesId) {
        return sql.query(BookingRows.SELECT + " where b.series_id = ? order by b.occurrence", rows::read, seriesId);
    }

    /** The same, locked until the transaction ends. */
    List<Booking> lockSeries(UUID seriesId) {
        return sql.queryLocked(
                "select 1 from booking.booking where series_id = ? order by occurrence for update",
                BookingRows.SELECT + " where b.series_id = ? order by b.occurrence",
                rows::read,
                seriesId,
                seriesId);
    }

    static LocalDateTime localStart(Booking booking) {
        return LocalDateTime.ofInstant(booking.start(), booking.zone());
    }

    private static @Nullable UUID groupVisit(Booking booking) {
        return booking.party() == null ? null : booking.party().groupVisitId();
    }
}
