package io.thermae.booking.reservation;

import io.thermae.booking.api.CancelBooking;
import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.api.GroupVisits;
import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.availability.Place;
import io.thermae.booking.availability.Plan;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Plans group visits, and cancels them. */
@Stateless
@PermitAll
@TenantTransaction
public class GroupVisitsBean implements GroupVisits {

    @Inject
    OwnCalendar ownCalendar;

    @Inject
    Worlds worlds;

    @Inject
    Planning planning;

    @Inject
    Allocations allocations;

    @Inject
    StoredGroupVisits stored;

    @Inject
    Turns turns;

    @Inject
    StaffScope staffScope;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    ExpectedVersion expected;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    @Override
    public GroupVisitView plan(Wish wish) {
        planning.requireAhead(wish.start());
        PlaceBooking.Command confined = ownCalendar.confine(new PlaceBooking.Command(
                wish.branchId(),
                List.of(new VisitItem(wish.serviceId(), wish.masterId())),
                wish.start(),
                null,
                null,
                null,
                null,
                true));
        LocalDate date = wish.start().atOffset(ZoneOffset.UTC).toLocalDate();
        World world = worlds.load(confined.items(), confined.branchId(), date.minusDays(1), date.plusDays(1), Set.of());
        Visit visit = Worlds.visit(world, confined.items());
        if (!visit.isInGroup()) {
            throw new InvalidInput("serviceId", "not_for_groups");
        }
        Planning.Place place = planning.place(world, visit.asGroup(), wish.start(), true);
        GroupVisitView planned = planned(place, visit.places());
        return allocations.atOnce(() -> {
            allocations.lock(place.plan());
            stored.insert(planned);
            allocations.reserveForGroup(planned, place.plan().reservations());
            turns.note(List.of(place), List.of());
            return planned;
        });
    }

    private static GroupVisitView planned(Planning.Place place, int places) {
        Plan.Placement its = place.plan().placements().get(0);
        TimeRange work = its.work();
        return new GroupVisitView(
                Ids.next(),
                its.step().service().id(),
                its.step().service().name(),
                place.branch().branchId(),
                place.branch().zone(),
                work.start(),
                work.end(),
                its.masters(),
                its.units().stream().map(Place::resourceId).distinct().toList(),
                places,
                0,
                false,
                1);
    }

    @Override
    public GroupVisitView get(UUID groupVisitId) {
        return stored.find(groupVisitId, scope()).orElseThrow(() -> new NotFound("groupVisit"));
    }

    @Override
    public List<GroupVisitView> list(Filter filter, Portion portion) {
        return stored.list(filter, ownBusiness.zone(), scope(), portion);
    }

    @Override
    public GroupVisitView cancel(UUID groupVisitId, IfStranded stranded) {
        GroupVisitView group = stored.lock(groupVisitId, scope()).orElseThrow(() -> new NotFound("groupVisit"));
        requireChangeable(group);
        expected.require(group.version());
        if (group.cancelled() || !group.start().isAfter(clock.instant())) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION,
                    Map.of("from", group.cancelled() ? "CANCELLED" : "BEGUN", "to", "CANCELLED"));
        }
        if (stranded.choice() == KeepOrCancel.KEEP) {
            throw new InvalidInput("strandedBookings", "cancel_only");
        }
        List<StrandedBooking> ahead = stored.ahead(groupVisitId);
        if (!ahead.isEmpty() && stranded.choice() == null) {
            throw new RuleBroken(
                    ErrorCode.BOOKINGS_STRANDED, StrandedBooking.details(ahead, ErrorCode.BOOKINGS_STRANDED));
        }
        expected.aside(
                () -> ahead.forEach(booking -> cancelBooking.cancel(booking.id(), stranded.reason(), false, null)));
        allocations.atOnce(() -> {
            allocations.releaseGroup(groupVisitId);
            stored.cancel(groupVisitId);
            return group;
        });
        return get(groupVisitId);
    }

    private StoredGroupVisits.Scope scope() {
        return new StoredGroupVisits.Scope(
                staffScope.visibleBranches(), caller.get().role() == Role.MASTER ? caller.userId() : null);
    }

    /** As with bookings: who sees it may not always change it. */
    private void requireChangeable(GroupVisitView group) {
        Caller who = caller.get();
        boolean own = who.role() == Role.MASTER
                && staffScope
                        .masterOf(caller.userId())
                        .filter(group.masterIds()::contains)
                        .isPresent();
        if (!BookingScopePolicy.changes(who.role(), session::may, who.branches().contains(group.branchId()), own)) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
    }
}
