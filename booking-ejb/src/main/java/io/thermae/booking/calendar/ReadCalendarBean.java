package io.thermae.booking.calendar;

import io.thermae.booking.api.BlockView;
import io.thermae.booking.api.CalendarView;
import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.api.MaintenanceView;
import io.thermae.booking.api.ReadCalendar;
import io.thermae.booking.availability.WorkingTime;
import io.thermae.booking.availability.WorkingTimes;
import io.thermae.booking.external.StoredBusyTimes;
import io.thermae.booking.reservation.StoredGroupVisits;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the calendar together. */
@Stateless
@PermitAll
@TenantTransaction
public class ReadCalendarBean implements ReadCalendar {

    @Inject
    Branches branches;

    @Inject
    StoredLines stored;

    @Inject
    StoredWork storedWork;

    @Inject
    StoredBlocks storedBlocks;

    @Inject
    StoredGroupVisits storedGroups;

    @Inject
    StoredBusyTimes busyElsewhere;

    @Inject
    WorkingTimes workingTimes;

    @Inject
    CalendarScopes scopes;

    @Inject
    CurrentCaller caller;

    @Inject
    NoteReading noteReading;

    /** What was loaded: the work, and how a branch's lines come of it. */
    private record Loaded(
            List<Work> work,
            List<BlockView> blocks,
            List<GroupVisitView> groups,
            Function<Scene, List<CalendarView.Line>> lines) {}

    @Override
    public CalendarView read(Question question) {
        List<BranchCalendar> calendars = branches(question);
        Set<UUID> ids = calendars.stream().map(BranchCalendar::branchId).collect(Collectors.toSet());
        // zones reach from UTC-12 to UTC+14
        TimeRange span = new TimeRange(
                question.from().minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                question.to().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
        Loaded loaded = question.by() == By.MASTER ? masters(question, ids, span) : resources(ids, span);
        CalendarScopePolicy scope = scopes.ofCaller();
        CalendarView view = new CalendarView(
                question.from(),
                question.to(),
                calendars.stream()
                        .map(branch ->
                                Scene.of(branch, question, loaded.work(), loaded.blocks(), loaded.groups(), scope))
                        .map(scene -> new CalendarView.Branch(
                                scene.branchId(),
                                scene.branch().name(),
                                scene.branch().zone(),
                                scene.open(),
                                scene.blocksOfAll(),
                                loaded.lines().apply(scene)))
                        .toList());
        note(view);
        return view;
    }

    private Loaded masters(Question question, Set<UUID> branchIds, TimeRange span) {
        List<StoredLines.MasterLine> masters = stored.masters(branchIds, span);
        List<UUID> ids = masters.stream().map(StoredLines.MasterLine::id).toList();
        Map<UUID, WorkingTime> working = workingTimes.of(ids, question.from(), question.to());
        Map<UUID, List<CalendarView.Absence>> timeOff = stored.timeOff(ids, span);
        Map<UUID, List<TimeRange>> elsewhere = busyElsewhere.within(ids, span);
        return new Loaded(
                storedWork.besidesGroups(span, branchIds, ids),
                storedBlocks.within(span, branchIds, ids, List.of()),
                storedGroups.within(span, branchIds, ids),
                scene -> masters.stream()
                        .filter(master -> master.worksIn().contains(scene.branchId()) || scene.hasWorkFor(master.id()))
                        .filter(master -> scene.scope().showsLineOf(master.id(), scene.branchId()))
                        .map(master -> new CalendarView.Line(
                                master.id(),
                                master.name(),
                                null,
                                1,
                                master.worksIn().contains(scene.branchId())
                                        ? scene.working(working.getOrDefault(master.id(), WorkingTime.NONE))
                                        : List.of(),
                                scene.visits(master.id()),
                                scene.groups(master.id()),
                                scene.absences(master.id(), timeOff.getOrDefault(master.id(), List.of())),
                                List.of(),
                                scene.blocks(master.id()),
                                scene.within(elsewhere.getOrDefault(master.id(), List.of())),
                                scene.busy(master.id())))
                        .toList());
    }

    private Loaded resources(Set<UUID> branchIds, TimeRange span) {
        List<StoredLines.ResourceLine> resources = stored.resources(branchIds);
        List<UUID> ids = resources.stream().map(StoredLines.ResourceLine::id).toList();
        Map<UUID, List<MaintenanceView>> maintenance = stored.maintenance(ids, span);
        return new Loaded(
                storedWork.besidesGroups(span, branchIds, List.of()),
                storedBlocks.within(span, branchIds, List.of(), ids),
                storedGroups.within(span, branchIds, List.of()),
                scene -> resources.stream()
                        .filter(resource -> resource.branchId().equals(scene.branchId()))
                        .map(resource -> new CalendarView.Line(
                                resource.id(),
                                resource.name(),
                                resource.typeId(),
                                resource.capacity(),
                                scene.open(),
                                scene.visits(resource.id()),
                                scene.groups(resource.id()),
                                List.of(),
                                scene.maintenance(maintenance.getOrDefault(resource.id(), List.of())),
                                scene.blocks(resource.id()),
                                List.of(),
                                scene.busy(resource.id())))
                        .toList());
    }

    private List<BranchCalendar> branches(Question question) {
        Caller who = caller.get();
        boolean confined = who.role() == Role.MANAGER || who.role() == Role.MASTER;
        List<BranchCalendar> known = branches.calendars(question.from(), question.to()).stream()
                .filter(branch -> !confined || who.branches().contains(branch.branchId()))
                .filter(branch ->
                        question.branchId() == null || question.branchId().equals(branch.branchId()))
                .toList();
        if (known.isEmpty() && question.branchId() != null) {
            throw new NotFound("branch");
        }
        return known;
    }

    /** One entry, however many are seen. */
    private void note(CalendarView view) {
        Set<UUID> bookings = new HashSet<>();
        Set<UUID> customers = new HashSet<>();
        view.branches().stream()
                .flatMap(branch -> branch.lines().stream())
                .flatMap(line -> line.visits().stream())
                .forEach(visit -> {
                    bookings.add(visit.bookingId());
                    customers.add(visit.customerId());
                });
        if (!bookings.isEmpty()) {
            noteReading.note("booking.booking", null, Map.of("bookings", bookings, "customers", customers));
        }
    }
}
