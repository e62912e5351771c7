package io.thermae.booking.availability;

import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A branch on the days in question.
 *
 * @param starts when a visit may start: from the first of the days until the end of the last one
 * @param open its business hours, but for when all of it is blocked: then, with their buffers too, its masters and units
 *     are taken
 * @param rosters its masters, in no order that matters
 * @param units its units, by type
 */
record OpenBranch(
        BranchCalendar branch, TimeRange starts, Spans open, List<Roster> rosters, Map<UUID, List<World.Unit>> units) {

    /**
     * A master in this branch.
     *
     * @param working his shifts as far as the branch is open
     */
    record Roster(World.Calendar master, Spans working) {

        boolean isAble(Visit.Step step) {
            return step.service().each().stream()
                            .allMatch(part -> master.performs().contains(part.id()))
                    && (step.service().hands() > 1
                            || step.chosenMaster() == null
                            || step.chosenMaster().equals(master.id()));
        }

        /** Whether he has learnt, and may do on the date, what the service asks for. */
        boolean isQualified(Visit.Step step, LocalDate date) {
            return master.skills().suffice(step.service().terms().skills(), date);
        }

        boolean worksThrough(TimeRange span) {
            return working.covers(span);
        }

        boolean isFree(TimeRange span) {
            return !master.booked().overlaps(span) && !master.timeOff().overlaps(span);
        }
    }

    /**
     * @param from first date that matters, in the branch's zone
     * @param to last date on which a visit may start; it may end on the day after
     */
    static OpenBranch of(World world, BranchCalendar branch, LocalDate from, LocalDate to) {
        LocalDate last = to.plusDays(1);
        Spans blocked = world.blockedIn(branch.branchId());
        Spans open = OpenHours.of(branch, from, last).without(blocked);
        List<Roster> rosters = world.masters().stream()
                .filter(master -> master.worksIn().contains(branch.branchId()))
                .map(master -> new Roster(
                        master.takenToo(blocked),
                        master.working()
                                .in(branch.branchId(), branch.zone(), from, last)
                                .intersect(open)))
                .toList();
        Map<UUID, List<World.Unit>> units = new HashMap<>();
        for (World.Unit unit : world.units()) {
            if (unit.branchId().equals(branch.branchId())) {
                units.computeIfAbsent(unit.typeId(), type -> new ArrayList<>()).add(unit.takenToo(blocked));
            }
        }
        return new OpenBranch(branch, days(from, to, branch.zone()), open, rosters, units);
    }

    List<World.Unit> units(UUID type) {
        return units.getOrDefault(type, List.of());
    }

    /** The masters on the day of that start, in the order in which they are asked to do what is for any of them. */
    List<Roster> inOrder(Instant start) {
        LocalDate date = start.atZone(branch.zone()).toLocalDate();
        TimeRange day = days(date, date, branch.zone());
        Map<UUID, Roster> byId = new HashMap<>();
        rosters.forEach(roster -> byId.put(roster.master().id(), roster));
        return rosters.stream()
                .map(roster -> roster.master().standing(day))
                .sorted(MasterChoicePolicy.order(branch.settings().masterChoice()))
                .map(standing -> Objects.requireNonNull(byId.get(standing.master())))
                .toList();
    }

    private static TimeRange days(LocalDate first, LocalDate last, ZoneId zone) {
        return new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
