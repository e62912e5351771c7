package io.thermae.booking.availability;

import io.thermae.booking.api.MasterProfile;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether a visit is possible, loaded at once.
 *
 * @param branches that the visit may take place in
 * @param services asked for, by id
 * @param masters who perform any of them
 * @param units of the types that any of them needs
 * @param blocked when all of a branch is blocked, by branch
 * @param groups group visits of those services that are for groups, by start
 */
public record World(
        List<BranchCalendar> branches,
        Map<UUID, Offer> services,
        List<Calendar> masters,
        List<Unit> units,
        Map<UUID, Spans> blocked,
        List<Group> groups) {

    /** One in which no branch is blocked, and no group meets. */
    public World(List<BranchCalendar> branches, Map<UUID, Offer> services, List<Calendar> masters, List<Unit> units) {
        this(branches, services, masters, units, Map.of(), List.of());
    }

    /**
     * A master's calendar.
     *
     * @param performs the services of this world that he performs
     * @param worksIn branches
     * @param working when he works
     * @param skills what he has learnt
     * @param booked what bookings have reserved, buffers included, and blocks
     * @param timeOff when he does not work
     * @param turn his place among those who take visits for anybody
     */
    public record Calendar(
            UUID id,
            Set<UUID> performs,
            Set<UUID> worksIn,
            WorkingTime working,
            Skills skills,
            Spans booked,
            Spans timeOff,
            Turn turn) {

        /** One who comes when he comes. */
        public Calendar(
                UUID id,
                Set<UUID> performs,
                Set<UUID> worksIn,
                WorkingTime working,
                Skills skills,
                Spans booked,
                Spans timeOff) {
            this(id, performs, worksIn, working, skills, booked, timeOff, new Turn(MasterProfile.PRIORITY, null));
        }

        Calendar takenToo(Spans more) {
            return new Calendar(id, performs, worksIn, working, skills, booked.union(more), timeOff, turn);
        }

        MasterChoicePolicy.Standing standing(TimeRange day) {
            return new MasterChoicePolicy.Standing(id, booked.secondsWithin(day), turn.priority(), turn.last());
        }
    }

    /**
     * When a master is asked to do what is for any of them.
     *
     * @param priority the lowest comes first
     * @param last when he was given such a visit, as far as the business takes turns; null if never
     */
    public record Turn(int priority, @Nullable Instant last) {}

    /**
     * A place of a resource: a chair, a lift, one of the beds of a room.
     *
     * @param taken by bookings, buffers included, by blocks and by maintenance
     */
    public record Unit(Place place, UUID typeId, UUID branchId, Spans taken) {

        Unit takenToo(Spans more) {
            return new Unit(place, typeId, branchId, taken.union(more));
        }
    }

    /**
     * A group visit.
     *
     * @param masters all who do it
     * @param units what else it takes
     * @param free the numbers of the places that nobody has
     */
    public record Group(
            UUID id,
            UUID serviceId,
            UUID branchId,
            TimeRange work,
            List<UUID> masters,
            List<Place> units,
            List<Integer> free) {

        Group without(Set<Place> taken) {
            return withFree(free.stream()
                    .filter(number -> !taken.contains(new Place(id, number)))
                    .toList());
        }

        Group withFree(List<Integer> numbers) {
            return new Group(id, serviceId, branchId, work, masters, units, numbers);
        }
    }

    /**
     * The same in one branch.
     *
     * @param branchId null for all
     * @throws InvalidInput if it is none of them
     */
    public World in(@Nullable UUID branchId) {
        if (branchId == null) {
            return this;
        }
        List<BranchCalendar> there = branches.stream()
                .filter(branch -> branch.branchId().equals(branchId))
                .toList();
        if (there.isEmpty()) {
            throw new InvalidInput("branchId", "unknown_branch");
        }
        return new World(there, services, masters, units, blocked, groups);
    }

    /** The same after a visit has taken its places. */
    public World takenToo(List<Plan.Reservation> more) {
        Map<Place, Spans> taken = more.stream()
                .collect(Collectors.groupingBy(
                        Plan.Reservation::place,
                        Collectors.mapping(
                                Plan.Reservation::span, Collectors.collectingAndThen(Collectors.toList(), Spans::of))));
        return new World(
                branches,
                services,
                masters.stream()
                        .map(master -> master.takenToo(taken.getOrDefault(Place.of(master.id()), Spans.NONE)))
                        .toList(),
                units.stream()
                        .map(unit -> unit.takenToo(taken.getOrDefault(unit.place(), Spans.NONE)))
                        .toList(),
                blocked,
                groups.stream().map(group -> group.without(taken.keySet())).toList());
    }

    /** The same in these branches alone. */
    World inBranches(Predicate<UUID> which) {
        return new World(
                branches.stream()
                        .filter(branch -> which.test(branch.branchId()))
                        .toList(),
                services,
                masters,
                units,
                blocked,
                groups);
    }

    /** The same with these masters, and with units of these resources, alone. */
    public World only(Predicate<UUID> masterIds, Predicate<UUID> resourceIds) {
        return new World(
                branches,
                services,
                masters.stream().filter(master -> masterIds.test(master.id())).toList(),
                units.stream()
                        .filter(unit -> resourceIds.test(unit.place().resourceId()))
                        .toList(),
                blocked,
                groups);
    }

    /** When all of a branch is blocked. */
    Spans blockedIn(UUID branch) {
        return blocked.getOrDefault(branch, Spans.NONE);
    }
}
