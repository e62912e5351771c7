package io.thermae.booking.staff;

import io.thermae.booking.api.CancelBooking;
import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.booking.availability.WorkingTime;
import io.thermae.booking.availability.WorkingTimes;
import io.thermae.booking.reservation.Allocations;
import io.thermae.booking.reservation.StrandedBooking;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Bookings to come that a change of a master's working time would leave outside it, and what becomes of them. */
@ApplicationScoped
public class StrandedBookings {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    WorkingTimes workingTimes;

    @Inject
    Allocations allocations;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    ExpectedVersion expected;

    /**
     * Lets nobody reserve the master before the transaction ends. To be called before his row is locked: who books locks
     * in this order, and who moves or cancels a booking begins with that.
     */
    void hold(UUID master, IfStranded stranded) {
        if (stranded.choice() == KeepOrCancel.CANCEL) {
            sql.query(
                    """
                    select b.id from booking.booking b
                    where b.id in (select i.booking_id from booking.booking_item i where i.master_id = ? and i.ends_at > ?)
                      and b.status in ('PENDING', 'CONFIRMED')
                    order by b.id for update
                    """,
                    row -> row.getObject(1, UUID.class),
                    master,
                    clock.instant());
        }
        allocations.lock(List.of(master));
    }

    /**
     * Makes a change of when a master works, who is held.
     *
     * @throws RuleBroken {@code BOOKINGS_STRANDED} with the bookings that it strands, if nothing was chosen for them
     */
    void settle(UUID master, IfStranded stranded, Runnable change) {
        List<AheadOf> ahead = ahead(master);
        if (ahead.isEmpty()) {
            change.run();
            return;
        }
        // a day more on each side: a wall clock's date may be another than UTC's
        LocalDate first = date(ahead.get(0).work()).minusDays(1);
        LocalDate last = date(ahead.get(ahead.size() - 1).work()).plusDays(2);
        WorkingTime before = workingTimes.of(master, first, last);
        change.run();
        WorkingTime after = workingTimes.of(master, first, last);
        settle(
                ahead.stream()
                        .filter(visit -> visit.isWithin(before) && !visit.isWithin(after))
                        .map(AheadOf::booking)
                        .distinct()
                        .toList(),
                stranded,
                ErrorCode.BOOKINGS_STRANDED);
    }

    /**
     * Deals with bookings as was chosen.
     *
     * @throws RuleBroken with the code and the bookings, if nothing was chosen
     */
    void settle(List<StrandedBooking> bookings, IfStranded stranded, ErrorCode otherwise) {
        if (bookings.isEmpty()) {
            return;
        }
        KeepOrCancel choice = stranded.choice();
        if (choice == null) {
            throw new RuleBroken(otherwise, StrandedBooking.details(bookings, otherwise));
        }
        if (choice == KeepOrCancel.CANCEL) {
            expected.aside(() ->
                    bookings.forEach(booking -> cancelBooking.cancel(booking.id(), stranded.reason(), false, null)));
        }
    }

    /** Those that reserve any of a span, and those in a group visit that does. */
    List<StrandedBooking> within(UUID master, TimeRange span) {
        return sql.query(
                """
                select distinct b.id, b.number, b.starts_at, b.time_zone
                from booking.allocation a
                join booking.booking b
                  on b.id = a.booking_id
                  or (b.group_visit_id = a.group_visit_id and b.status in ('PENDING', 'CONFIRMED'))
                where a.active and a.resource_id = ? and a.ends_at > ? and a.starts_at < ?
                order by b.starts_at, b.id
                """,
                StrandedBooking::of,
                master,
                span.start(),
                span.end());
    }

    /**
     * What a master has to do of a booking.
     *
     * @param work his part, without buffers
     */
    private record AheadOf(StrandedBooking booking, UUID branch, TimeRange work) {

        boolean isWithin(WorkingTime time) {
            ZoneId zone = booking.zone();
            LocalDate first = LocalDate.ofInstant(work.start(), zone);
            LocalDate last = LocalDate.ofInstant(work.end(), zone);
            return time.in(branch, zone, first, last).covers(work);
        }
    }

    private List<AheadOf> ahead(UUID master) {
        return sql.query(
                """
                select b.id, b.number, b.starts_at, b.time_zone, b.branch_id, i.starts_at as work_start, i.ends_at as work_end
                from booking.booking_item i join booking.booking b on b.id = i.booking_id
                where i.master_id = ? and i.starts_at > ? and b.status in ('PENDING', 'CONFIRMED')
                order by i.starts_at, b.id
                """,
                row -> new AheadOf(
                        StrandedBooking.of(row),
                        row.getObject("branch_id", UUID.class),
                        new TimeRange(
                                row.getObject("work_start", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("work_end", OffsetDateTime.class).toInstant())),
                master,
                clock.instant());
    }

    private static LocalDate date(TimeRange work) {
        return LocalDate.ofInstant(work.start(), ZoneId.of("UTC"));
    }
}
