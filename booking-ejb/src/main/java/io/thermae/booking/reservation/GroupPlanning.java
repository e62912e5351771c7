package io.thermae.booking.reservation;

import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.api.GroupVisits;
import io.thermae.booking.api.Slot;
import io.thermae.booking.api.SlotAlreadyTaken;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.availability.BookingWindow;
import io.thermae.booking.availability.Place;
import io.thermae.booking.availability.Plan;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.VisitPlanner;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who does a group visit, and where; or when else it could be done. */
@ApplicationScoped
public class GroupPlanning {

    @Inject
    Worlds worlds;

    @Inject
    Planning planning;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** A place that was found, and for how many. */
    record Found(Planning.Place place, int places) {

        /** A group visit there that nobody has planned yet. */
        GroupVisitView planned() {
            return at(Ids.next(), places, 0, 1);
        }

        /** One that is there already. */
        GroupVisitView moved(GroupVisitView group, int newPlaces) {
            return at(group.id(), newPlaces, group.placesTaken(), group.version());
        }

        private GroupVisitView at(UUID id, int ofThem, int taken, long version) {
            Plan.Placement its = place.plan().placements().get(0);
            TimeRange work = its.work();
            return new GroupVisitView(
                    id,
                    its.step().service().id(),
                    its.step().service().name(),
                    place.branch().branchId(),
                    place.branch().zone(),
                    work.start(),
                    work.end(),
                    its.masters(),
                    its.units().stream().map(Place::resourceId).distinct().toList(),
                    ofThem,
                    taken,
                    false,
                    version);
        }
    }

    /** What is looked for, and in which world. */
    private record Search(World world, Visit visit, Instant start) {}

    /**
     * For one that is new.
     *
     * @throws InvalidInput if the service is for one client
     * @throws SlotAlreadyTaken with starts at which it could be done
     */
    Found find(List<VisitItem> items, @Nullable UUID branchId, Instant start) {
        World world = worlds.load(items, branchId, before(start), after(start), Set.of());
        Visit visit = Worlds.visit(world, items);
        if (!visit.isInGroup()) {
            throw new InvalidInput("serviceId", "not_for_groups");
        }
        try {
            return new Found(planning.place(world, visit.asGroup(), start, true), visit.places());
        } catch (SlotAlreadyTaken e) {
            World week = worlds.load(items, branchId, before(start), weekAfter(start), Set.of());
            throw new SlotAlreadyTaken(near(new Search(week, visit.asGroup(), start)));
        }
    }

    /**
     * For one that is there, of the length that it has: where it is, and with those who do it, as far as nothing else is
     * asked for and they are free.
     *
     * @param masters who may do it otherwise
     * @throws InvalidInput if it is to take a resource that it cannot
     * @throws SlotAlreadyTaken with starts at which it could be done
     */
    Found find(GroupVisitView group, GroupVisits.Change change, MoveWishes masters) {
        Instant start = Objects.requireNonNullElse(change.start(), group.start());
        UUID branch = Objects.requireNonNullElse(change.branchId(), group.branchId());
        UUID first =
                Objects.requireNonNullElse(change.masterId(), group.masterIds().get(0));
        List<VisitItem> items = List.of(new VisitItem(group.serviceId(), first));
        World world = worlds.load(items, branch, before(start), weekAfter(start), Set.of(group.id()));
        List<UUID> named = change.resourceIds();
        requireKnown(named, world, branch);
        Visit visit = Worlds.visit(world, items)
                .asGroup(
                        Duration.between(group.start(), group.end()),
                        group.masterIds().size());
        World open =
                world.only(masters.among(group.masterIds()), named == null ? any -> true : Set.copyOf(named)::contains);
        Predicate<UUID> same = change.masterId() == null ? Set.copyOf(group.masterIds())::contains : any -> true;
        World asItIs = open.only(same, named == null ? Set.copyOf(group.resourceIds())::contains : any -> true);
        try {
            return new Found(place(new Search(asItIs, visit, start), new Search(open, visit, start)), group.places());
        } catch (SlotAlreadyTaken e) {
            throw new SlotAlreadyTaken(near(new Search(open, visit, start)));
        }
    }

    /** The place of the first search that finds one; which rule stands against it, the last one says. */
    private Planning.Place place(Search preferred, Search otherwise) {
        try {
            return planning.place(preferred.world(), preferred.visit(), preferred.start(), true);
        } catch (SlotAlreadyTaken | RuleBroken e) {
            return planning.place(otherwise.world(), otherwise.visit(), otherwise.start(), true);
        }
    }

    private static void requireKnown(@Nullable List<UUID> named, World world, UUID branch) {
        if (named == null) {
            return;
        }
        Set<UUID> known = new HashSet<>();
        world.units().stream()
                .filter(unit -> unit.branchId().equals(branch))
                .forEach(unit -> known.add(unit.place().resourceId()));
        if (!known.containsAll(named)) {
            throw new InvalidInput("resourceIds", "unknown_resource");
        }
    }

    private List<Slot> near(Search search) {
        Instant now = clock.instant();
        Stream<Slot> slots = search.world().branches().stream().flatMap(branch -> slots(search, branch, now));
        return Alternatives.nearest(slots, search.start());
    }

    private Stream<Slot> slots(Search search, BranchCalendar branch, Instant now) {
        int step = BookingWindow.of(branch.settings(), search.visit(), caller.get(), now)
                .stepMinutes();
        return new VisitPlanner(
                        search.world(), branch, search.visit(), before(search.start()), weekAfter(search.start()))
                .slots(now, step).stream();
    }

    /** Zones reach from UTC-12 to UTC+14. */
    private static LocalDate before(Instant start) {
        return start.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    }

    private static LocalDate after(Instant start) {
        return start.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }

    private static LocalDate weekAfter(Instant start) {
        return start.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(Alternatives.DAYS_AFTER);
    }
}
