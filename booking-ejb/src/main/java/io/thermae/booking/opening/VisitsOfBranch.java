package io.thermae.booking.opening;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.booking.availability.OpenHours;
import io.thermae.booking.availability.Spans;
import io.thermae.booking.reservation.Allocations;
import io.thermae.booking.reservation.Stranded;
import io.thermae.booking.reservation.StrandedBooking;
import io.thermae.booking.reservation.StrandedGroup;
import io.thermae.booking.staff.StrandedBookings;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.Branches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Bookings and group visits to come in a branch that a change of its hours would leave outside them. */
@ApplicationScoped
public class VisitsOfBranch {

    /** Where a day begins last and first. */
    private static final ZoneId EARLIEST = ZoneOffset.ofHours(-12);

    private static final ZoneId LATEST = ZoneOffset.ofHours(14);

    /** Beyond any visit, and within what the database can tell. */
    private static final TimeRange ALWAYS = new TimeRange(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Branches branches;

    @Inject
    Allocations allocations;

    @Inject
    StrandedBookings stranded;

    /** What is to come, all of the client's time. */
    private record Ahead<T>(T visit, TimeRange time) {}

    /** Makes a change of the hours of a branch, and deals with what it strands as was chosen. */
    <T> T settle(UUID branch, IfStranded choice, Supplier<T> change) {
        return settle(branch, ALWAYS, choice, change);
    }

    /** The same of a change that concerns one date only. */
    <T> T settle(UUID branch, LocalDate date, IfStranded choice, Supplier<T> change) {
        // a day more on each side: a wall clock's date may be another than UTC's
        TimeRange about = new TimeRange(
                date.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                date.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
        return settle(branch, about, choice, change);
    }

    private <T> T settle(UUID branch, TimeRange span, IfStranded choice, Supplier<T> change) {
        hold(branch, span, choice);
        List<Ahead<StrandedBooking>> bookings = bookings(branch, span);
        List<Ahead<StrandedGroup>> groups = groups(branch, span);
        Optional<Instant> last = Stream.concat(bookings.stream(), groups.stream())
                .map(each -> each.time().end())
                .max(Instant::compareTo);
        Optional<BranchCalendar> before = last.flatMap(end -> calendar(branch, end));
        T done = change.get();
        if (before.isPresent()) {
            Instant end = last.orElseThrow();
            ZoneId zone = before.get().zone();
            Spans open = open(before.get(), zone, end);
            Spans openNow =
                    calendar(branch, end).map(after -> open(after, zone, end)).orElse(Spans.NONE);
            Predicate<Ahead<?>> isLeftOut = each -> open.covers(each.time()) && !openNow.covers(each.time());
            settle(bookings, groups, isLeftOut, choice);
        }
        return done;
    }

    /** The same where all of it is stranded; of an archived branch nothing is asked again. */
    void settleAll(UUID branch, IfStranded choice, Runnable change) {
        hold(branch, ALWAYS, choice);
        if (branches.get(branch).archived()) {
            change.run();
            return;
        }
        List<Ahead<StrandedBooking>> bookings = bookings(branch, ALWAYS);
        List<Ahead<StrandedGroup>> groups = groups(branch, ALWAYS);
        change.run();
        settle(bookings, groups, any -> true, choice);
    }

    private void settle(
            List<Ahead<StrandedBooking>> bookings,
            List<Ahead<StrandedGroup>> groups,
            Predicate<Ahead<?>> isLeftOut,
            IfStranded choice) {
        stranded.settle(
                new Stranded(
                        bookings.stream().filter(isLeftOut).map(Ahead::visit).toList(),
                        groups.stream().filter(isLeftOut).map(Ahead::visit).toList()),
                choice,
                ErrorCode.BOOKINGS_STRANDED);
    }

    /**
     * Lets nobody reserve a master of the branch before the transaction ends. Group visits, bookings, then masters, and the
     * branch's own row at last: whoever cancels, moves or books locks in this order.
     */
    private void hold(UUID branch, TimeRange span, IfStranded choice) {
        if (choice.choice() == KeepOrCancel.CANCEL) {
            sql.query(
                    """
                    select g.id from booking.group_visit g
                    where g.cancelled_at is null and g.branch_id = ? and g.starts_at > ?
                      and g.starts_at < ? and g.ends_at > ?
                    order by g.id for no key update
                    """,
                    row -> row.getObject(1, UUID.class),
                    branch,
                    clock.instant(),
                    span.end(),
                    span.start());
            sql.query(
                    """
                    select b.id from booking.booking b
                    where b.status in ('PENDING', 'CONFIRMED') and b.branch_id = ? and b.starts_at > ?
                      and b.starts_at < ? and b.ends_at > ?
                    order by b.id for update
                    """,
                    row -> row.getObject(1, UUID.class),
                    branch,
                    clock.instant(),
                    span.end(),
                    span.start());
        }
        allocations.lock(sql.query(
                "select w.master_id from booking.master_branch w where w.branch_id = ?",
                row -> row.getObject(1, UUID.class),
                branch));
    }

    private List<Ahead<StrandedBooking>> bookings(UUID branch, TimeRange span) {
        Instant now = clock.instant();
        return sql.query(
                """
                select b.id, b.number, b.branch_id, b.starts_at, b.ends_at, b.time_zone, b.group_visit_id
                from booking.booking b
                where b.status in ('PENDING', 'CONFIRMED') and b.branch_id = ? and b.starts_at > ?
                  and b.starts_at < ? and b.ends_at > ?
                  and (b.held_until is null or b.held_until > ?)
                order by b.starts_at, b.id
                """,
                row -> new Ahead<>(
                        StrandedBooking.of(row),
                        new TimeRange(Timestamps.of(row, "starts_at"), Timestamps.of(row, "ends_at"))),
                branch,
                now,
                span.end(),
                span.start(),
                now);
    }

    private List<Ahead<StrandedGroup>> groups(UUID branch, TimeRange span) {
        Instant now = clock.instant();
        return sql.query(
                """
                select g.id, s.name as service_name, g.starts_at, g.ends_at, g.time_zone,
                       (select count(*) from booking.allocation a
                        where a.booked_place_of = g.id and (a.held_until is null or a.held_until > ?)) as taken
                from booking.group_visit g join booking.service s on s.id = g.service_id
                where g.cancelled_at is null and g.branch_id = ? and g.starts_at > ?
                  and g.starts_at < ? and g.ends_at > ?
                order by g.starts_at, g.id
                """,
                row -> {
                    Instant start = Timestamps.of(row, "starts_at");
                    return new Ahead<>(
                            new StrandedGroup(
                                    row.getObject("id", UUID.class),
                                    row.getString("service_name"),
                                    branch,
                                    start,
                                    ZoneId.of(row.getString("time_zone")),
                                    row.getInt("taken")),
                            new TimeRange(start, Timestamps.of(row, "ends_at")));
                },
                now,
                branch,
                now,
                span.end(),
                span.start());
    }

    /** When the branch is open from now until an instant; empty if it is archived, or none of the business's. */
    private Optional<BranchCalendar> calendar(UUID branch, Instant until) {
        return branches
                .calendars(LocalDate.ofInstant(clock.instant(), EARLIEST), LocalDate.ofInstant(until, LATEST))
                .stream()
                .filter(calendar -> calendar.branchId().equals(branch))
                .findFirst();
    }

    /** By one zone, whatever becomes of the branch's: visits keep their instants when it changes. */
    private Spans open(BranchCalendar calendar, ZoneId zone, Instant until) {
        return OpenHours.of(
                new BranchCalendar(
                        calendar.branchId(),
                        calendar.name(),
                        calendar.address(),
                        calendar.phone(),
                        zone,
                        calendar.week(),
                        calendar.specialDates(),
                        calendar.settings()),
                LocalDate.ofInstant(clock.instant(), zone),
                LocalDate.ofInstant(until, zone));
    }
}
