package io.thermae.booking.availability;

import io.thermae.booking.api.RequiredSkill;
import io.thermae.booking.api.Slot;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides for one branch and one visit when it is possible and who does it. Offering and booking keep the same rules: so a
 * slot that is shown can be booked.
 *
 * <p>A start is possible if the branch is open for all of the client's time, and each service has the masters and units it
 * takes. A master must perform it, have learnt what it asks for on the date on which it begins, be at work whenever he is busy with it, and free of what others have reserved then,
 * buffers included; a unit must be free from the first buffer to the last. Buffers may lie outside the working time:
 * nobody comes then. They count in full whatever the visit does next, so that no service of a visit depends on who does
 * the others.
 */
public final class VisitPlanner {

    private final OpenBranch branch;
    private final Visit visit;

    /**
     * @param from first date that matters, in the branch's zone
     * @param to last date on which the visit may start
     */
    public VisitPlanner(World world, BranchCalendar branch, Visit visit, LocalDate from, LocalDate to) {
        this.branch = OpenBranch.of(world, branch, from, to);
        this.visit = visit;
    }

    /** All that a branch offers on some dates within a window: its own times, or group visits with places left. */
    public static List<Slot> slots(
            World world, BranchCalendar branch, Visit visit, LocalDate from, LocalDate to, BookingWindow window) {
        List<Slot> slots = visit.isInGroup()
                ? new GroupSearch(world, branch, visit).slots(from, to, window)
                : new VisitPlanner(world, branch, visit, from, to).slots(window.earliest(), window.stepMinutes());
        return slots.stream()
                .filter(slot -> !slot.start().isAfter(window.latest()))
                .toList();
    }

    /** Every start on the grid of the dates, from the given instant on. */
    public List<Slot> slots(Instant notBefore, int stepMinutes) {
        return new SlotSearch(branch, visit).slots(notBefore, stepMinutes);
    }

    /** The same without who and where. */
    public List<Instant> starts(Instant notBefore, int stepMinutes) {
        return new SlotSearch(branch, visit).starts(notBefore, stepMinutes);
    }

    /**
     * Who does each service, and where, if the visit starts then; empty if it cannot. One master for all of it is preferred; of
     * several, those whom the client would rather have, and then those whom the branch's order puts first.
     */
    public Optional<Plan> assign(Instant start) {
        List<OpenBranch.Roster> preferred = branch.inOrder(start).stream()
                .sorted(Comparator.comparingInt(
                        roster -> visit.rank(roster.master().id())))
                .toList();
        if (visit.isForOne()) {
            for (OpenBranch.Roster roster : preferred) {
                Optional<Plan> alone = new TeamSearch(branch, visit, List.of(roster)).from(start);
                if (alone.isPresent()) {
                    return alone;
                }
            }
        }
        return new TeamSearch(branch, visit, preferred).from(start);
    }

    /** Why the visit cannot start then, for a start that {@link #assign} has refused. */
    public RuleBroken refusal(Instant start) {
        Duration whole =
                visit.steps().stream().map(step -> step.service().duration()).reduce(Duration.ZERO, Duration::plus);
        if (!branch.open().covers(TimeRange.of(start, whole))) {
            return new RuleBroken(ErrorCode.OUTSIDE_BUSINESS_HOURS);
        }
        boolean atWork = true;
        boolean atHand = true;
        Instant next = start;
        for (Visit.Step step : visit.steps()) {
            List<OpenBranch.Roster> able = branch.rosters().stream()
                    .filter(roster -> roster.isAble(step) && isWished(roster, step))
                    .toList();
            if (able.isEmpty()) {
                return new RuleBroken(
                        step.chosenMaster() == null ? ErrorCode.NO_MASTER : ErrorCode.MASTER_NOT_SUITABLE);
            }
            LocalDate date = next.atZone(branch.branch().zone()).toLocalDate();
            List<OpenBranch.Roster> qualified = able.stream()
                    .filter(roster -> roster.isQualified(step, date))
                    .toList();
            if (qualified.size() < Math.min(able.size(), step.service().hands())) {
                return unskilled(step, able, date);
            }
            if (step.service().needs().stream()
                    .anyMatch(need -> branch.units(need.typeId()).size() < need.quantity())) {
                return new RuleBroken(ErrorCode.NO_RESOURCE);
            }
            Instant from = next;
            atWork &= qualified.stream().anyMatch(roster -> worksThrough(roster, step, from, false));
            atHand &= qualified.stream().anyMatch(roster -> worksThrough(roster, step, from, true));
            next = from.plus(step.service().duration());
        }
        if (!atWork) {
            return new RuleBroken(ErrorCode.OUTSIDE_SCHEDULE);
        }
        return new RuleBroken(atHand ? ErrorCode.SLOT_TAKEN : ErrorCode.MASTER_ON_TIME_OFF);
    }

    /** The first of the masters who lacks something, and what. */
    private static RuleBroken unskilled(Visit.Step step, List<OpenBranch.Roster> able, LocalDate date) {
        for (OpenBranch.Roster roster : able) {
            Optional<RequiredSkill> lacking =
                    roster.master().skills().lacking(step.service().terms().skills(), date);
            if (lacking.isPresent()) {
                return new RuleBroken(
                        ErrorCode.SKILL_MISSING,
                        Map.of(
                                "masterId", roster.master().id().toString(),
                                "skill", lacking.get().name()));
            }
        }
        return new RuleBroken(ErrorCode.MASTER_NOT_SUITABLE);
    }

    private static boolean isWished(OpenBranch.Roster roster, Visit.Step step) {
        UUID chosen = step.chosenMaster();
        return chosen == null || chosen.equals(roster.master().id());
    }

    private static boolean worksThrough(
            OpenBranch.Roster roster, Visit.Step step, Instant start, boolean unlessTimeOff) {
        return Occupation.of(step.service(), roster.master().id()).work().stream()
                .map(stretch -> Plan.range(start, stretch))
                .allMatch(span -> roster.worksThrough(span)
                        && !(unlessTimeOff && roster.master().timeOff().overlaps(span)));
    }
}
