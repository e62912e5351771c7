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
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.Branches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    @Inject
    Sql sql;

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

    /** A master's row; his calendar comes from other tables. */
    private record MasterRow(
            UUID id, boolean archived, int priority, Set<UUID> performs, Set<UUID> worksIn, Skills skills) {}

    /** A resource's row. */
    private record ResourceRow(UUID id, UUID typeId, UUID branchId, int capacity) {}

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
        return load(
                items,
                branchId,
                from,
                to,
                leftOut,
                (masters, all) -> takenPlaces.within(all, from, to, leftOut, Set.of()));
    }

    /** The same with so much of other bookings overlooked. */
    public World loadOver(
            Overlap overlap, List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to) {
        return load(
                items,
                branchId,
                from,
                to,
                Set.of(),
                (masters, all) -> takenPlaces.within(
                        all,
                        from,
                        to,
                        Set.of(),
                        switch (overlap) {
                            case NONE -> Set.of();
                            case MASTERS -> masters;
                            case ALL -> all;
                        }));
    }

    /** The same for those who only look: what is taken comes from this node's memory, too, if it is right. */
    public World lookAt(List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to) {
        return load(items, branchId, from, to, Set.of(), (masters, all) -> rememberedPlaces.within(all, from, to));
    }

    /** What is taken of masters and of all that visits can take, the masters among it. */
    @FunctionalInterface
    private interface Reserved {
        Map<Place, TakenPlaces.Taken> of(Set<UUID> masters, Set<UUID> all);
    }

    private World load(
            List<VisitItem> items,
            @Nullable UUID branchId,
            LocalDate from,
            LocalDate to,
            Set<UUID> leftOut,
            Reserved reservations) {
        Memory memory = Memory.of(caches);
        Set<UUID> wanted = items.stream().map(VisitItem::serviceId).collect(Collectors.toSet());
        Set<UUID> chosen =
                items.stream().map(VisitItem::masterId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Offer> services = memory.get(List.of("services", wanted), () -> offers.of(wanted));
        offers.requireOpenToCaller(services.values(), !leftOut.isEmpty());
        List<BranchCalendar> calendars = branches(
                memory.get(List.of("calendars", from, to), () -> branches.calendars(from, to.plusDays(1))), branchId);
        List<MasterRow> masters =
                memory.get(List.of("masters", chosen, wanted), () -> masters(chosen, services.keySet()));
        UUID[] ids = masters.stream().map(MasterRow::id).toArray(UUID[]::new);
        Set<UUID> known = Set.of(ids);
        Map<UUID, List<Schedule>> schedules =
                memory.get(List.of("schedules", known), () -> workingTimes.schedules(known));
        Map<UUID, List<WorkingDate>> dates =
                memory.get(List.of("dates", known, from, to), () -> workingTimes.dates(known, from, to.plusDays(1)));
        UUID[] types = services.values().stream()
                .flatMap(service -> service.needs().stream())
                .map(Offer.Need::typeId)
                .distinct()
                .toArray(UUID[]::new);
        List<ResourceRow> resources =
                types.length == 0 ? List.of() : memory.get(List.of("resources", Set.of(types)), () -> resources(types));
        List<World.Group> groups = plannedGroups.of(services.values(), from, to);
        Set<UUID> reserved = Stream.of(
                        known.stream(),
                        resources.stream().map(ResourceRow::id),
                        groups.stream().map(World.Group::id),
                        calendars.stream().map(BranchCalendar::branchId))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        Map<Place, TakenPlaces.Taken> taken = reservations.of(known, reserved);
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

    private List<MasterRow> masters(Set<UUID> chosenIds, Set<UUID> services) {
        UUID[] chosen = chosenIds.toArray(UUID[]::new);
        UUID[] wanted = services.toArray(UUID[]::new);
        List<MasterRow> rows = sql.query(
                """
                select m.id, m.archived, m.priority,
                       array(select s.service_id from booking.master_service s
                             where s.master_id = m.id and s.service_id = any (?)) as performs,
                       array(select b.branch_id from booking.master_branch b where b.master_id = m.id) as works_in,
                       array(select k.name from booking.master_skill k where k.master_id = m.id
                             order by k.id) as skill_names,
                       array(select coalesce(k.certificate, '') <> '' from booking.master_skill k where k.master_id = m.id
                             order by k.id) as skill_certified,
                       array(select to_char(coalesce(k.valid_until, '9999-12-31'), 'YYYY-MM-DD') from booking.master_skill k
                             where k.master_id = m.id order by k.id) as skill_until
                from booking.master m
                where m.id = any (?)
                   or m.id in (select s.master_id from booking.master_service s where s.service_id = any (?))
                """,
                row -> new MasterRow(
                        row.getObject("id", UUID.class),
                        row.getBoolean("archived"),
                        row.getInt("priority"),
                        ids(row, "performs"),
                        ids(row, "works_in"),
                        skills(row)),
                wanted,
                chosen,
                wanted);
        Set<UUID> known = rows.stream().map(MasterRow::id).collect(Collectors.toSet());
        if (!known.containsAll(chosenIds)) {
            throw new NotFound("master");
        }
        return rows.stream().filter(master -> !master.archived()).toList();
    }

    private List<ResourceRow> resources(UUID[] types) {
        return sql.query(
                """
                select id, type_id, branch_id, capacity from booking.resource
                where type_id = any (?) and not archived
                order by name, id
                """,
                row -> new ResourceRow(
                        row.getObject("id", UUID.class),
                        row.getObject("type_id", UUID.class),
                        row.getObject("branch_id", UUID.class),
                        row.getInt("capacity")),
                (Object) types);
    }

    private static Skills skills(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("skill_names").getArray();
        Boolean[] certified = (Boolean[]) row.getArray("skill_certified").getArray();
        String[] until = (String[]) row.getArray("skill_until").getArray();
        Map<String, Skills.Skill> learnt = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            learnt.put(names[i].toLowerCase(Locale.ROOT), new Skills.Skill(certified[i], LocalDate.parse(until[i])));
        }
        return new Skills(learnt);
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }
}
