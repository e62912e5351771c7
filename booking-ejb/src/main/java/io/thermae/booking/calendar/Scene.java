package io.thermae.booking.calendar;

import io.thermae.booking.api.BlockView;
import io.thermae.booking.api.CalendarView;
import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.api.MaintenanceView;
import io.thermae.booking.api.ReadCalendar;
import io.thermae.booking.api.TimeOffStatus;
import io.thermae.booking.availability.OpenHours;
import io.thermae.booking.availability.WorkingTime;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the lines of one branch are made of.
 *
 * @param window the days in question, by the branch's clock
 * @param work of the window, of other branches too
 * @param blocks of the window
 * @param groups of the window, of other branches too
 */
record Scene(
        BranchCalendar branch,
        ReadCalendar.Question question,
        TimeRange window,
        List<Work> work,
        List<BlockView> blocks,
        List<GroupVisitView> groups,
        CalendarScopePolicy scope) {

    static Scene of(
            BranchCalendar branch,
            ReadCalendar.Question question,
            List<Work> work,
            List<BlockView> blocks,
            List<GroupVisitView> groups,
            CalendarScopePolicy scope) {
        TimeRange window = new TimeRange(
                question.from().atStartOfDay(branch.zone()).toInstant(),
                question.to().plusDays(1).atStartOfDay(branch.zone()).toInstant());
        return new Scene(
                branch,
                question,
                window,
                work.stream().filter(each -> each.span().overlaps(window)).toList(),
                blocks.stream().filter(each -> span(each).overlaps(window)).toList(),
                groups.stream().filter(each -> span(each).overlaps(window)).toList(),
                scope);
    }

    UUID branchId() {
        return branch.branchId();
    }

    List<TimeRange> open() {
        return OpenHours.of(branch, question.from(), question.to()).ranges();
    }

    List<TimeRange> working(WorkingTime time) {
        return time.in(branchId(), branch.zone(), question.from(), question.to())
                .ranges();
    }

    /** Whether a master or a resource has anything to do here. */
    boolean hasWorkFor(UUID line) {
        return work.stream().anyMatch(each -> isHere(each) && each.takes(line))
                || !groups(line).isEmpty();
    }

    /** Group visits here, which tell of nobody who comes. */
    List<GroupVisitView> groups(UUID line) {
        return groups.stream()
                .filter(each -> takes(each, line) && each.branchId().equals(branchId()))
                .toList();
    }

    private static boolean takes(GroupVisitView group, UUID line) {
        return group.masterIds().contains(line) || group.resourceIds().contains(line);
    }

    private static TimeRange span(GroupVisitView group) {
        return new TimeRange(group.start(), group.end());
    }

    List<CalendarView.Visit> visits(UUID line) {
        return work.stream()
                .filter(each -> each.takes(line) && isShown(each))
                .map(Work::visit)
                .toList();
    }

    /** With what is not shown. */
    List<TimeRange> busy(UUID line) {
        return Stream.concat(
                        work.stream()
                                .filter(each -> each.takes(line) && !isShown(each))
                                .flatMap(each -> each.taking(line).stream()),
                        groups.stream()
                                .filter(each ->
                                        takes(each, line) && !each.branchId().equals(branchId()))
                                .map(Scene::span))
                .filter(span -> span.overlaps(window))
                .toList();
    }

    List<CalendarView.Absence> absences(UUID master, List<CalendarView.Absence> all) {
        boolean reasons = scope.showsReasonsOf(master);
        return all.stream()
                .filter(each -> new TimeRange(each.start(), each.end()).overlaps(window))
                .filter(each -> reasons || each.status() == TimeOffStatus.APPROVED)
                .map(each -> reasons ? each : each.withoutType())
                .toList();
    }

    List<MaintenanceView> maintenance(List<MaintenanceView> all) {
        return all.stream()
                .filter(each -> new TimeRange(each.start(), each.end()).overlaps(window))
                .toList();
    }

    List<TimeRange> within(List<TimeRange> all) {
        return all.stream().filter(each -> each.overlaps(window)).toList();
    }

    List<BlockView> blocksOfAll() {
        return blocks.stream()
                .filter(each -> branchId().equals(each.details().branchId()))
                .toList();
    }

    List<BlockView> blocks(UUID line) {
        return blocks.stream()
                .filter(each -> each.details().masterIds().contains(line)
                        || each.details().resourceIds().contains(line))
                .toList();
    }

    private static TimeRange span(BlockView block) {
        return new TimeRange(block.details().start(), block.details().end());
    }

    private boolean isShown(Work each) {
        return isHere(each) && scope.shows(each);
    }

    private boolean isHere(Work each) {
        return each.branchId().equals(branchId());
    }
}
