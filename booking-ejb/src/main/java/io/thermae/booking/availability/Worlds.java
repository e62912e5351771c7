package io.thermae.booking.availability;

import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.api.WorkingDate;
import io.thermae.kernel.Caches;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.Branches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads a {@link World} with a constant number of statements, whatever the number of masters, days and bookings. */
@ApplicationScoped
public class Worlds {

    /** From any instant to the end of its day or to its beginning, whatever the clocks do. */
    private static final Duration LONGEST_DAY = Duration.ofHours(26);

    @Inject
    Candidates candidates;

    @Inject
    Offers offers;

    @Inject
    WorkingTimes workingTimes;

    @Inject
    TakenPlaces takenPlaces;

    @Inject
    PlannedGroups plannedGroups;

    @Inject
    RememberedPlaces rememberedPlaces;

    @Inject
    Branches branches;

    @Inject
    CurrentCaller caller;

    @Inject
    Caches caches;

    /**
     * Loads what matters for a visit: what the business has set up from this node's memory, if it is right.
     *
     * @param items what is asked for
     * @param branchId null for every branch that the caller may book in
     * @param from first date
     * @param to last date
     * @param leftOut bookings and group visits whose own reservations do not count, because they are being moved
     */
    public World load(List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to, Set<UUID> leftOut) {
        return load(items, branchId, from, to, leftOut, Agreed.NOTHING);
    }

    /** The same for visits that move. */
    public World load(
            List<VisitItem> items,
            @Nullable UUID branchId,
            LocalDate from,
            LocalDate to,
            Set<UUID> leftOut,
            Agreed agreed) {
        return load(
                items,
                branchId,
                from,
                to,
                leftOut,
                agreed,
                false,
                asked -> takenPlaces.within(asked.all(), TakenPlaces.around(from, to), leftOut, Set.of()));
    }

    /**
     * Loads what matters for a visit at one start: no more of what is taken than it could touch, and if a master is chosen
     * for each service, nobody else.
     *
     * @param agreed what counts of it though the services do not say so any more
     * @param overlap so much of other bookings is overlooked
     */
    public World at(
            Instant start,
            List<VisitItem> items,
            @Nullable UUID branchId,
            Set<UUID> leftOut,
            Agreed agreed,
            Overlap overlap) {
        LocalDate date = start.atOffset(ZoneOffset.UTC).toLocalDate();
        return load(
                items,
                branchId,
                date.minusDays(1),
                date.plusDays(1),
                leftOut,
                agreed,
                true,
                asked -> takenPlaces.within(
                        asked.all(),
                        reach(start, agreed.longest(), items, asked),
                        leftOut,
                        switch (overlap) {
                            case NONE -> Set.of();
                            case MASTERS -> asked.masters();
                            case ALL -> asked.all();
                        }));
    }

    /** All that a visit at this start could touch, and if there are masters to choose from, what they have on that day. */
    private static TimeRange reach(Instant start, Duration agreed, List<VisitItem> items, Asked asked) {
        Duration longest = items.stream()
                .map(item -> Objects.requireNonNull(asked.services().get(item.serviceId()))
                        .longest())
                .reduce(agreed, Duration::plus);
        Duration beside = asked.chosen() ? longest : longest.plus(LONGEST_DAY);
        return new TimeRange(start.minus(beside), start.plus(beside));
    }

    /** The same for those who only look: what is taken comes from this node's memory, too, if it is right. */
    public World lookAt(List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to) {
        return load(
                items,
                branchId,
                from,
                to,
                Set.of(),
                Agreed.NOTHING,
                false,
                asked -> rememberedPlaces.within(asked.all(), from, to));
    }

    /**
     * Of whom and what it matters what is taken.
     *
     * @param services what is asked for, by id
     * @param masters whoever could do it
     * @param all that the visit can take, the masters among it
     * @param chosen whether there is no master to choose any more
     */
    private record Asked(Map<UUID, Offer> services, Set<UUID> masters, Set<UUID> all, boolean chosen) {}

    /** What is taken of that. */
    @FunctionalInterface
    private interface Reserved {
        Map<Place, TakenPlaces.Taken> of(Asked asked);
    }

    private World load(
            List<VisitItem> items,
            @Nullable UUID branchId,
            LocalDate from,
            LocalDate to,
            Set<UUID> leftOut,
            Agreed agreed,
            boolean chosenOnly,
            Reserved reservations) {
        Memory memory = Memory.of(caches);
        Set<UUID> wanted = items.stream().map(VisitItem::serviceId).collect(Collectors.toSet());
        Set<UUID> chosen =
                items.stream().map(VisitItem::masterId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Offer> services = memory.get(List.of("services", wanted), () -> offers.of(wanted));
        offers.requireOpenToCaller(services.values(), !leftOut.isEmpty());
        List<BranchCalendar> calendars = branches(
                memory.get(List.of("calendars", from, to), () -> branches.calendars(from, to.plusDays(1))), branchId);
        List<Candidates.MasterRow> masters =
                memory.get(List.of("masters", chosen, wanted), () -> candidates.masters(chosen, services.keySet()));
        boolean allChosen = chosenOnly
                && agreed.byOneEach()
                && items.stream().allMatch(item -> item.masterId() != null)
                && services.values().stream().allMatch(service -> service.hands() == 1);
        if (allChosen) {
            masters = masters.stream()
                    .filter(master -> chosen.contains(master.id()))
                    .toList();
        }
        UUID[] ids = masters.stream().map(Candidates.MasterRow::id).toArray(UUID[]::new);
        Set<UUID> known = Set.of(ids);
        Map<UUID, List<Schedule>> schedules =
                memory.get(List.of("schedules", known), () -> workingTimes.schedules(known));
        Map<UUID, List<WorkingDate>> dates =
                memory.get(List.of("dates", known, from, to), () -> workingTimes.dates(known, from, to.plusDays(1)));
        UUID[] types = Stream.concat(
                        services.values().stream()
                                .flatMap(service -> service.needs().stream())
                                .map(Offer.Need::typeId),
                        agreed.resourceTypes().stream())
                .distinct()
                .toArray(UUID[]::new);
        List<Candidates.ResourceRow> resources = types.length == 0
                ? List.of()
                : memory.get(List.of("resources", Set.of(types)), () -> candidates.resources(types));
        List<World.Group> groups = plannedGroups.of(services.values(), from, to);
        Set<UUID> reserved = Stream.of(
                        known.stream(),
                        resources.stream().map(Candidates.ResourceRow::id),
                        groups.stream().map(World.Group::id),
                        calendars.stream().map(BranchCalendar::branchId))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        Map<Place, TakenPlaces.Taken> taken = reservations.of(new Asked(services, known, reserved, allChosen));
        List<World.Calendar> loaded = masters.stream()
                .map(master -> {
                    TakenPlaces.Taken his = taken.getOrDefault(Place.of(master.id()), TakenPlaces.Taken.NOT);
                    return new World.Calendar(
                            master.id(),
                            master.performs(),
                            master.worksIn(),
                            new WorkingTime(
                                    schedules.getOrDefault(master.id(), List.of()),
                                    dates.getOrDefault(master.id(), List.of())),
                            master.skills(),
                            his.booked(),
                            his.timeOff(),
                            new World.Turn(master.priority(), his.lastTurn()));
                })
                .toList();
        List<World.Unit> units = resources.stream()
                .flatMap(resource -> IntStream.range(0, resource.capacity())
                        .mapToObj(number -> new Place(resource.id(), number))
                        .map(place -> new World.Unit(
                                place,
                                resource.typeId(),
                                resource.branchId(),
                                taken.getOrDefault(place, TakenPlaces.Taken.NOT).booked())))
                .toList();
        return new World(
                calendars, services, loaded, units, blocked(calendars, taken), PlannedGroups.free(groups, taken));
    }

    private static Map<UUID, Spans> blocked(List<BranchCalendar> branches, Map<Place, TakenPlaces.Taken> taken) {
        Map<UUID, Spans> blocked = new HashMap<>();
        for (BranchCalendar branch : branches) {
            TakenPlaces.Taken its = taken.get(Place.of(branch.branchId()));
            if (its != null) {
                blocked.put(branch.branchId(), its.booked());
            }
        }
        return blocked;
    }

    /**
     * The visit in terms of a world that was loaded for it.
     *
     * @throws RuleBroken {@code ADD_ON_ALONE}, {@code ADD_ON_OTHER_MASTER}
     */
    public static Visit visit(World world, List<VisitItem> items) {
        return VisitPolicy.asked(items.stream()
                .map(item -> {
                    Offer service = Objects.requireNonNull(world.services().get(item.serviceId()));
                    return new VisitPolicy.Wish(
                            service, item.masterId(), service.terms().addOn());
                })
                .toList());
    }

    private List<BranchCalendar> branches(List<BranchCalendar> all, @Nullable UUID branchId) {
        Caller who = caller.get();
        List<BranchCalendar> open = all.stream()
                .filter(branch -> who.role() != Role.MANAGER || who.branches().contains(branch.branchId()))
                .filter(branch -> branchId == null || branch.branchId().equals(branchId))
                .toList();
        if (open.isEmpty()) {
            throw branchId == null ? new RuleBroken(ErrorCode.NO_BRANCH) : new NotFound("branch");
        }
        return open;
    }
}
