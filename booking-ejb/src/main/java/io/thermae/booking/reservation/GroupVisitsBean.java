package io.thermae.booking.reservation;

import io.thermae.booking.api.CancelBooking;
import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.api.GroupVisits;
import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.VisitItem;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans group visits, moves and cancels them. */
@Stateless
@PermitAll
@TenantTransaction
public class GroupVisitsBean implements GroupVisits {

    @Inject
    OwnCalendar ownCalendar;

    @Inject
    Planning planning;

    @Inject
    GroupPlanning groupPlanning;

    @Inject
    MoveGroup moveGroup;

    @Inject
    GroupPlaces groupPlaces;

    @Inject
    Allocations allocations;

    @Inject
    PlannedPlaces plannedPlaces;

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
        GroupPlanning.Found found = groupPlanning.find(confined.items(), confined.branchId(), wish.start());
        Planning.Place place = found.place();
        GroupVisitView planned = found.planned();
        return allocations.atOnce(() -> {
            plannedPlaces.lock(place.plan());
            stored.insert(planned);
            groupPlaces.noteFree(planned);
            allocations.reserveForGroup(planned, place.plan().reservations());
            turns.note(List.of(place), List.of());
            return planned;
        });
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
    public GroupVisitView change(UUID groupVisitId, Change change) {
        requireAhead(lock(groupVisitId), "CHANGED");
        // who books it has his turn before or after this
        allocations.lock(List.of(groupVisitId));
        GroupVisitView group = get(groupVisitId);
        Change wanted = change.besides(group);
        int places = Objects.requireNonNullElse(wanted.places(), group.places());
        if (places < group.placesTaken()) {
            throw new RuleBroken(ErrorCode.PLACES_TAKEN, Map.of("placesTaken", group.placesTaken()));
        }
        if (wanted.moves()) {
            requireOwn(wanted.branchId());
            moveGroup.move(group, wanted, places, ownCalendar.moveTo(wanted.masterId()));
        } else if (places != group.places()) {
            allocations.atOnce(() -> {
                groupPlaces.resize(group, places);
                return group;
            });
        }
        return get(groupVisitId);
    }

    /** Nobody sends them to other branches than his. */
    private void requireOwn(@Nullable UUID branch) {
        if (branch != null && !ownCalendar.mayBookIn(branch)) {
            throw new InvalidInput("branchId", "unknown_branch");
        }
    }

    @Override
    public GroupVisitView cancel(UUID groupVisitId, IfStranded stranded) {
        GroupVisitView group = lock(groupVisitId);
        requireAhead(group, "CANCELLED");
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

    /** One that the caller may change, and has seen as it is. */
    private GroupVisitView lock(UUID groupVisitId) {
        GroupVisitView group = stored.lock(groupVisitId, scope()).orElseThrow(() -> new NotFound("groupVisit"));
        requireChangeable(group);
        expected.require(group.version());
        return group;
    }

    private void requireAhead(GroupVisitView group, String to) {
        if (group.cancelled() || !group.start().isAfter(clock.instant())) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION, Map.of("from", group.cancelled() ? "CANCELLED" : "BEGUN", "to", to));
        }
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
