package io.thermae.booking.reservation;

import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.availability.Plan;
import io.thermae.kernel.Ids;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.Sql;
import io.thermae.kernel.SqlFailed;
import io.thermae.kernel.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is reserved. The database's exclusion constraint is the guard; this is the only code that writes its table. */
@ApplicationScoped
public class Allocations {

    private static final String EXCLUSION_VIOLATION = "23P01";
    /** Of a place of a group visit that is there no more. */
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private static final String DEADLOCK_DETECTED = "40P01";
    /** What was planned by is not so any more. */
    private static final String SET_UP_ANEW = "TB001";

    /** The database has room for some thousand locks, all transactions together. */
    private static final int TIMES_AT_MOST = 64;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The same for all that a plan reserves. */
    void lock(Plan plan) {
        lock(plan.reservations().stream()
                .map(reservation -> reservation.place().resourceId())
                .toList());
    }

    /**
     * Lets those who reserve the same resource wait for each other, in one order for all. Without it two overlapping
     * inserts wait for each other inside the exclusion constraint, and PostgreSQL ends one as a deadlock, a second later.
     * Holds of theirs that are over are let go.
     */
    public void lock(Collection<UUID> resources) {
        Set<UUID> wanted = Set.copyOf(resources);
        if (wanted.isEmpty()) {
            return;
        }
        sql.later("select booking.lock_places(?, ?)", wanted.toArray(UUID[]::new), clock.instant());
    }

    /**
     * The same for who reserves for a plan and asks for nothing else that was reserved: he waits only for those who want a place
     * in the same half hour, and for those who lock it as a whole. So whoever books at one master does not wait for all others.
     */
    void lockTimes(Plan plan) {
        List<PlaceTime> times = plan.reservations().stream()
                .flatMap(PlaceTime::of)
                .distinct()
                .limit(TIMES_AT_MOST + 1L)
                .toList();
        if (times.size() > TIMES_AT_MOST) {
            lock(plan);
            return;
        }
        sql.later(
                "select booking.lock_times(?, ?, ?)",
                times.stream().map(PlaceTime::resource).toArray(UUID[]::new),
                times.stream().map(PlaceTime::halfHour).toArray(Long[]::new),
                clock.instant());
    }

    /**
     * Does what reserves something, in one round trip with all that the work writes beside it.
     *
     * @throws RaceLost if somebody else has reserved any of it, or has set up the business anew
     */
    public <T> T atOnce(Supplier<T> work) {
        try {
            return sql.together(work);
        } catch (SqlFailed e) {
            throw lost(e);
        }
    }

    /** Reserves for a booking; to be called within {@link #atOnce}. */
    void reserve(Booking booking, List<Plan.Reservation> reservations) {
        UUID group = booking.party() == null ? null : booking.party().groupVisitId();
        reserve(booking.id(), null, booking.branchId(), booking.heldUntil(), group, reservations);
    }

    /** Reserves for a group visit; to be called within {@link #atOnce}. */
    void reserveForGroup(GroupVisitView group, List<Plan.Reservation> reservations) {
        reserve(null, group.id(), group.branchId(), null, null, reservations);
    }

    private void reserve(
            @Nullable UUID bookingId,
            @Nullable UUID groupVisitId,
            UUID branchId,
            @Nullable Instant heldUntil,
            @Nullable UUID placeOf,
            List<Plan.Reservation> reservations) {
        sql.later(
                """
                insert into booking.allocation
                    (id, resource_id, unit, starts_at, ends_at, booking_id, group_visit_id, branch_id, held_until, place_of)
                select r.id, r.resource_id, r.unit, r.starts_at, r.ends_at, ?::uuid, ?::uuid, ?, ?, ?::uuid
                from unnest(?, ?, ?, ?, ?) as r (id, resource_id, unit, starts_at, ends_at)
                """,
                bookingId,
                groupVisitId,
                branchId,
                heldUntil,
                placeOf,
                reservations.stream().map(each -> Ids.next()).toArray(UUID[]::new),
                reservations.stream().map(each -> each.place().resourceId()).toArray(UUID[]::new),
                reservations.stream().map(each -> (long) each.place().number()).toArray(Long[]::new),
                reservations.stream().map(each -> each.span().start()).toArray(Instant[]::new),
                reservations.stream().map(each -> each.span().end()).toArray(Instant[]::new));
    }

    /** @throws RaceLost if a booking has reserved any of it */
    public void reserveForTimeOff(UUID timeOffId, UUID resource, TimeRange span) {
        try {
            sql.update(
                    """
                    insert into booking.allocation (id, resource_id, starts_at, ends_at, time_off_id)
                    values (?, ?, ?, ?, ?)
                    """,
                    Ids.next(),
                    resource,
                    span.start(),
                    span.end(),
                    timeOffId);
        } catch (SqlFailed e) {
            throw lost(e);
        }
    }

    /**
     * Reserves so many places of a resource for each of its maintenances.
     *
     * @throws RaceLost if a booking has reserved any of it
     */
    public void reserveForMaintenance(UUID resource, int places) {
        try {
            sql.update(
                    """
                    insert into booking.allocation (id, resource_id, unit, starts_at, ends_at, maintenance_id)
                    select gen_random_uuid(), m.resource_id, place, m.starts_at, m.ends_at, m.id
                    from booking.maintenance m cross join generate_series(0, ? - 1) as place
                    where m.resource_id = ?
                    """,
                    places,
                    resource);
        } catch (SqlFailed e) {
            throw lost(e);
        }
    }

    /**
     * What a booking holds is its own for good.
     *
     * @throws RaceLost if it has been let go meanwhile
     */
    void keep(UUID bookingId) {
        if (sql.update("update booking.allocation set held_until = null where booking_id = ? and active", bookingId)
                == 0) {
            throw new RaceLost(new IllegalStateException("The hold is over"));
        }
    }

    /** Whether what a booking holds is still reserved for it. */
    boolean areHeld(UUID bookingId) {
        return sql.first(
                        "select 1 from booking.allocation where booking_id = ? and active for update",
                        row -> row.getInt(1),
                        bookingId)
                .isPresent();
    }

    /** Reserves all that a block names: masters, every place of resources, a branch; to be called within {@link #atOnce}. */
    public void reserveForBlock(UUID blockId) {
        sql.later(
                """
                insert into booking.allocation
                    (id, resource_id, unit, starts_at, ends_at, block_id, branch_id, whole_branch)
                select gen_random_uuid(), p.id, p.unit, k.starts_at, k.ends_at, k.id, k.branch_id, k.branch_id is not null
                from booking.block k
                cross join lateral (
                    select m.master_id, 0 from booking.block_master m where m.block_id = k.id
                    union all
                    select b.resource_id, place
                    from booking.block_resource b join booking.resource r on r.id = b.resource_id
                    cross join generate_series(0, r.capacity - 1) as place where b.block_id = k.id
                    union all
                    select k.branch_id, 0 where k.branch_id is not null) as p (id, unit)
                where k.id = ?
                """,
                blockId);
    }

    /**
     * Reserves so many places of a resource for each block that names it.
     *
     * @throws RaceLost if a booking has reserved any of it
     */
    public void reserveForBlocks(UUID resource, int places) {
        try {
            sql.update(
                    """
                    insert into booking.allocation (id, resource_id, unit, starts_at, ends_at, block_id)
                    select gen_random_uuid(), b.resource_id, place, k.starts_at, k.ends_at, k.id
                    from booking.block_resource b join booking.block k on k.id = b.block_id
                    cross join generate_series(0, ? - 1) as place
                    where b.resource_id = ? and k.kind <> 'NOTE'
                    """,
                    places,
                    resource);
        } catch (SqlFailed e) {
            throw lost(e);
        }
    }

    /** Frees what a block has reserved. */
    public void releaseBlock(UUID blockId) {
        sql.later("delete from booking.allocation where block_id = ?", blockId);
    }

    /**
     * Frees what a group visit has reserved, and takes its places away; to be called within {@link #atOnce}. Its bookings are
     * cancelled before: of others, which have come or have expired, nothing is reserved any more either. If one is
     * booked just now the places are not to be taken away, and the race is lost.
     */
    void releaseGroup(UUID groupVisitId) {
        sql.later(
                """
                update booking.allocation a set active = false
                from booking.booking b
                where a.place_of = ? and a.active and b.id = a.booking_id
                  and (b.status not in ('PENDING', 'CONFIRMED') or a.held_until <= ?)
                """,
                groupVisitId,
                clock.instant());
        sql.later("delete from booking.group_place where group_visit_id = ?", groupVisitId);
        sql.later("delete from booking.allocation where group_visit_id = ?", groupVisitId);
    }

    /**
     * Gives a group visit another place, and its bookings places of it from the given number on; to be called within
     * {@link #atOnce}.
     */
    void moveGroup(
            GroupVisitView group, List<Plan.Reservation> reservations, Collection<UUID> bookings, int firstPlace) {
        sql.later(
                """
                update booking.allocation a
                set unit = seated.number, starts_at = ?, ends_at = ?, branch_id = ?
                from (select k.id, ? + row_number() over (order by k.unit) - 1 as number
                      from booking.allocation k
                      where k.place_of = ? and k.active and k.booking_id = any (?)) as seated
                where a.id = seated.id
                """,
                group.start(),
                group.end(),
                group.branchId(),
                firstPlace,
                group.id(),
                bookings.toArray(UUID[]::new));
        sql.later("delete from booking.allocation where group_visit_id = ?", group.id());
        reserveForGroup(group, reservations);
    }

    /** Frees what a booking has reserved. */
    void release(UUID bookingId) {
        sql.later("update booking.allocation set active = false where booking_id = ? and active", bookingId);
    }

    private static RuntimeException lost(SqlFailed refusal) {
        String state = SqlFailed.sqlState(refusal).orElse("");
        return Set.of(EXCLUSION_VIOLATION, FOREIGN_KEY_VIOLATION, DEADLOCK_DETECTED, SET_UP_ANEW)
                        .contains(state)
                ? new RaceLost(refusal)
                : refusal;
    }
}
