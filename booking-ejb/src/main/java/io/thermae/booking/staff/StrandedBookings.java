package io.thermae.booking.staff;

import io.thermae.booking.api.GroupVisits;
import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.booking.availability.WorkingTime;
import io.thermae.booking.availability.WorkingTimes;
import io.thermae.booking.reservation.Allocations;
import io.thermae.booking.reservation.CancelledTogether;
import io.thermae.booking.reservation.Stranded;
import io.thermae.booking.reservation.StrandedBooking;
import io.thermae.booking.reservation.StrandedGroup;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bookings and group visits to come that a change of a master's working time would leave outside it, and what becomes of them. */
@ApplicationScoped
public class StrandedBookings {

    /** No visit is longer: it has ten services at most, each of a day at most. */
    private static final Duration LONGEST_VISIT = Duration.ofDays(10);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    WorkingTimes workingTimes;

    @Inject
    Allocations allocations;

    @Inject
    StrandedGroups groups;

    @Inject
    CancelledTogether cancelledTogether;

    @Inject
    GroupVisits groupVisits;

    @Inject
    ExpectedVersion expected;

    @Inject
    CurrentCaller caller;

    /**
     * Lets nobody reserve the master before the transaction ends. To be called before his row is locked: who books locks
     * in this order, and who moves or cancels a group visit or a booking begins with that.
     */
    void hold(UUID master, IfStranded stranded) {
        if (stranded.choice() == KeepOrCancel.CANCEL) {
            groups.lock(master);
            sql.query(
                    """
                    select b.id from booking.booking b
                    where b.status in ('PENDING', 'CONFIRMED') and b.starts_at > ?
                      and exists (select 1 from booking.booking_item i
                                  where i.booking_id = b.id and (i.master_id = ? or ? = any (i.helper_ids)))
                    order by b.id for update
                    """,
                    row -> row.getObject(1, UUID.class),
                    clock.instant().minus(LONGEST_VISIT),
                    master,
                    master);
        }
        allocations.lock(List.of(master));
    }

    /**
     * Makes a change of when a master works, who is held.
     *
     * @throws RuleBroken {@code BOOKINGS_STRANDED} with all that it strands, if nothing was chosen for it; {@code FORBIDDEN}
     *     if something was, and any of it is in a branch that is not the caller's affair
     */
    void settle(UUID master, IfStranded stranded, Runnable change) {
        settle(master, Set.of(), stranded, change);
    }

    /**
     * The same where he leaves branches as well: all of it is told, and decided, at once.
     *
     * @param left in which he is not to work any more: what he has to do there is stranded
     */
    void settle(UUID master, Set<UUID> left, IfStranded stranded, Runnable change) {
        List<Ahead<StrandedBooking>> bookings = bookingsAhead(master);
        List<Ahead<StrandedGroup>> planned = groups.ahead(master);
        List<Instant> starts = Stream.concat(bookings.stream(), planned.stream())
                .map(each -> each.work().start())
                .sorted()
                .toList();
        if (starts.isEmpty()) {
            change.run();
            return;
        }
        // a day more on each side: a wall clock's date may be another than UTC's
        LocalDate first = date(starts.get(0)).minusDays(1);
        LocalDate last = date(starts.get(starts.size() - 1)).plusDays(2);
        WorkingTime before = workingTimes.of(master, first, last);
        change.run();
        WorkingTime after = workingTimes.of(master, first, last);
        settle(
                bookings,
                planned,
                each -> left.contains(each.branch()) || (each.isWithin(before) && !each.isWithin(after)),
                stranded);
    }

    /**
     * The same of who will not work any more.
     *
     * @throws RuleBroken {@code BOOKINGS_STRANDED} with all that he has to do, if nothing was chosen for it
     */
    void settleAll(UUID master, IfStranded stranded) {
        settle(bookingsAhead(master), groups.ahead(master), any -> true, stranded);
    }

    private void settle(
            List<Ahead<StrandedBooking>> bookings,
            List<Ahead<StrandedGroup>> planned,
            Predicate<Ahead<?>> isLeftOut,
            IfStranded stranded) {
        settle(
                new Stranded(visits(bookings, isLeftOut), visits(planned, isLeftOut)),
                stranded,
                ErrorCode.BOOKINGS_STRANDED);
    }

    /** What becomes of visits to a branch is decided by those to whom the branch is given. */
    private void requireOwn(Stranded all) {
        if (!MasterScope.elsewhere(caller.get(), all.branches()).isEmpty()) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
    }

    private static <T> List<T> visits(List<Ahead<T>> ahead, Predicate<Ahead<?>> which) {
        return ahead.stream().filter(which).map(Ahead::visit).distinct().toList();
    }

    /**
     * Deals with what is stranded as was chosen.
     *
     * @throws RuleBroken with the code and all of it, if nothing was chosen; {@code FORBIDDEN} if something was, and any of it is in a
     *     branch that is not the caller's affair
     */
    public void settle(Stranded all, IfStranded stranded, ErrorCode otherwise) {
        if (all.isNothing()) {
            return;
        }
        KeepOrCancel choice = stranded.choice();
        if (choice == null) {
            throw new RuleBroken(otherwise, all.details(otherwise));
        }
        requireOwn(all);
        if (choice == KeepOrCancel.CANCEL) {
            expected.aside(() -> cancel(all, stranded));
        }
    }

    /** A group visit with all of its bookings: nobody comes to what nobody does. */
    private void cancel(Stranded all, IfStranded stranded) {
        Set<UUID> cancelled = all.groups().stream().map(StrandedGroup::id).collect(Collectors.toSet());
        all.groups().forEach(group -> groupVisits.cancel(group.id(), stranded));
        cancelledTogether.cancel(
                all.bookings().stream()
                        .filter(booking -> !cancelled.contains(booking.groupVisitId()))
                        .map(StrandedBooking::id)
                        .toList(),
                stranded.reason());
    }

    /** What reserves any of a span and can be cancelled: bookings, group visits, and the bookings of those. What has begun goes on. */
    Stranded within(UUID master, TimeRange span) {
        List<StrandedBooking> bookings = sql.query(
                """
                select distinct b.id, b.number, b.branch_id, b.starts_at, b.time_zone, b.group_visit_id
                from booking.allocation a
                join booking.booking b
                  on b.status in ('PENDING', 'CONFIRMED') and (b.id = a.booking_id or b.group_visit_id = a.group_visit_id)
                where a.active and a.resource_id = ? and a.ends_at > ? and a.starts_at < ?
                  and (b.group_visit_id is null or b.starts_at > ?)
                order by b.starts_at, b.id
                """,
                StrandedBooking::of,
                master,
                span.start(),
                span.end(),
                clock.instant());
        return new Stranded(bookings, groups.within(master, span));
    }

    private List<Ahead<StrandedBooking>> bookingsAhead(UUID master) {
        return sql.query(
                """
                        select b.id, b.number, b.starts_at, b.time_zone, b.branch_id, b.group_visit_id,
                               i.starts_at as work_start, i.ends_at as work_end
                        from booking.booking b join booking.booking_item i on i.booking_id = b.id
                        where b.status in ('PENDING', 'CONFIRMED') and b.starts_at > ? and i.starts_at > ?
                          and (i.master_id = ? or ? = any (i.helper_ids))
                        order by i.starts_at, b.id
                        """,
                row -> new Ahead<>(
                        StrandedBooking.of(row),
                        row.getObject("branch_id", UUID.class),
                        ZoneId.of(row.getString("time_zone")),
                        new TimeRange(Timestamps.of(row, "work_start"), Timestamps.of(row, "work_end"))),
                clock.instant().minus(LONGEST_VISIT),
                clock.instant(),
                master,
                master);
    }

    private static LocalDate date(Instant start) {
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }
}
