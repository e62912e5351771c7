package io.thermae.booking.availability;

import io.thermae.booking.api.Shift;
import io.thermae.booking.api.Slot;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides for one branch and one visit when it is possible and who does it. Offering and booking ask the same planner:
 * so a slot that is shown can be booked.
 *
 * <p>A start is possible if each step has a master who performs it, works through all of it in an open branch, and whom
 * nothing else has reserved, buffers included. Buffers may lie outside the working time: nobody comes then.
 */
public final class VisitPlanner {

    private final BranchCalendar branch;
    private final Visit visit;
    private final Spans open;
    private final Map<UUID, World.Calendar> masters = new HashMap<>();
    private final Map<UUID, Spans> working = new HashMap<>();

    /**
     * @param from first date that matters, in the branch's zone
     * @param to last date that matters
     */
    public VisitPlanner(World world, BranchCalendar branch, Visit visit, LocalDate from, LocalDate to) {
        this.branch = branch;
        this.visit = visit;
        // a visit that starts on the last day may end on the day after; one that started the day before is no concern
        LocalDate last = to.plusDays(1);
        this.open = openTime(branch, from, last);
        for (World.Calendar master : world.masters()) {
            if (master.worksIn().contains(branch.branchId())) {
                masters.put(master.id(), master);
                working.put(master.id(), shifts(master, from, last).intersect(open));
            }
        }
    }

    /** Every start on the grid, from the given instant on until the end of the given date. */
    public List<Slot> slots(Instant notBefore, LocalDate to, int stepMinutes) {
        ZoneId zone = branch.zone();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        List<Slot> slots = new ArrayList<>();
        for (TimeRange span : open.ranges()) {
            Instant earliest = span.start().isAfter(notBefore) ? span.start() : notBefore;
            Instant start = WallClock.alignUp(earliest, zone, stepMinutes);
            while (start.isBefore(end) && !start.plus(visit.duration()).isAfter(span.end())) {
                slot(start).ifPresent(slots::add);
                start = WallClock.alignUp(start.plusSeconds(1), zone, stepMinutes);
            }
        }
        return slots;
    }

    private Optional<Slot> slot(Instant start) {
        List<UUID> alone = mastersOfAll(start);
        List<UUID> shown = alone.isEmpty() ? team(start).orElse(List.of()) : alone;
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Slot(start, start.plus(visit.duration()), branch.zone(), branch.branchId(), shown));
    }

    /** Who does each step if the visit starts then; empty if it cannot. One master for all of it is preferred. */
    public Optional<List<UUID>> assign(Instant start) {
        List<UUID> alone = mastersOfAll(start);
        return alone.isEmpty()
                ? team(start)
                : Optional.of(visit.steps().stream().map(step -> alone.get(0)).toList());
    }

    /** Why the visit cannot start then, for a start that {@link #assign} has refused. */
    public ErrorCode refusal(Instant start) {
        List<TimeRange> work = visit.work(start);
        if (!open.covers(new TimeRange(start, start.plus(visit.duration())))) {
            return ErrorCode.OUTSIDE_BUSINESS_HOURS;
        }
        boolean atWork = true;
        boolean atHand = true;
        for (int i = 0; i < work.size(); i++) {
            TimeRange span = work.get(i);
            List<World.Calendar> able = able(visit.steps().get(i));
            if (able.isEmpty()) {
                return visit.steps().get(i).chosenMaster() == null
                        ? ErrorCode.NO_MASTER
                        : ErrorCode.MASTER_NOT_SUITABLE;
            }
            atWork &= able.stream().anyMatch(master -> worksThrough(master, span));
            atHand &= able.stream()
                    .anyMatch(master ->
                            worksThrough(master, span) && !master.timeOff().overlaps(span));
        }
        if (!atWork) {
            return ErrorCode.OUTSIDE_SCHEDULE;
        }
        return atHand ? ErrorCode.SLOT_TAKEN : ErrorCode.MASTER_ON_TIME_OFF;
    }

    /** The masters who can each do the whole visit, the least busy of that day first. */
    private List<UUID> mastersOfAll(Instant start) {
        List<TimeRange> work = visit.work(start);
        return byLoad(able(visit.steps().get(0)), start).stream()
                .filter(master -> visit.steps().stream().allMatch(step -> isAble(master, step)))
                .filter(master -> work.stream().allMatch(span -> worksThrough(master, span)))
                .map(World.Calendar::id)
                .filter(master ->
                        isFree(start, visit.steps().stream().map(step -> master).toList()))
                .toList();
    }

    /** One master for each step, found step by step; a choice that turns out wrong is taken back. */
    private Optional<List<UUID>> team(Instant start) {
        return visit.steps().size() == 1
                ? Optional.empty()
                : complete(
                        start, visit.work(start), new ArrayList<>(visit.steps().size()));
    }

    private Optional<List<UUID>> complete(Instant start, List<TimeRange> work, List<UUID> chosen) {
        int step = chosen.size();
        if (step == work.size()) {
            return isFree(start, chosen) ? Optional.of(List.copyOf(chosen)) : Optional.empty();
        }
        TimeRange span = work.get(step);
        for (World.Calendar master : byLoad(able(visit.steps().get(step)), start)) {
            if (worksThrough(master, span)
                    && !master.booked().overlaps(span)
                    && !master.timeOff().overlaps(span)) {
                chosen.add(master.id());
                Optional<List<UUID>> whole = complete(start, work, chosen);
                if (whole.isPresent()) {
                    return whole;
                }
                chosen.remove(step);
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Instant start, List<UUID> chosen) {
        return visit.reservations(start, chosen).stream().noneMatch(reservation -> {
            World.Calendar master = calendar(reservation.masterId());
            return master.booked().overlaps(reservation.span())
                    || master.timeOff().overlaps(reservation.span());
        });
    }

    private List<World.Calendar> able(Visit.Step step) {
        return masters.values().stream().filter(master -> isAble(master, step)).toList();
    }

    private static boolean isAble(World.Calendar master, Visit.Step step) {
        return master.performs().contains(step.service().id())
                && (step.chosenMaster() == null || step.chosenMaster().equals(master.id()));
    }

    private boolean worksThrough(World.Calendar master, TimeRange span) {
        Spans time = working.get(master.id());
        return time != null && time.covers(span);
    }

    private World.Calendar calendar(UUID master) {
        World.Calendar calendar = masters.get(master);
        if (calendar == null) {
            throw new IllegalArgumentException("No master of this branch: " + master);
        }
        return calendar;
    }

    private List<World.Calendar> byLoad(List<World.Calendar> candidates, Instant start) {
        if (candidates.size() < 2) {
            return candidates;
        }
        LocalDate date = start.atZone(branch.zone()).toLocalDate();
        TimeRange day = new TimeRange(
                date.atStartOfDay(branch.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(branch.zone()).toInstant());
        return candidates.stream()
                .sorted(Comparator.comparingLong(
                                (World.Calendar master) -> master.booked().secondsWithin(day))
                        .thenComparing(World.Calendar::id))
                .toList();
    }

    private static Spans openTime(BranchCalendar branch, LocalDate from, LocalDate to) {
        List<TimeRange> ranges = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            for (BranchCalendar.Span span : branch.openOn(date)) {
                WallClock.span(date, span.opens(), span.closes(), branch.zone()).ifPresent(ranges::add);
            }
        }
        return Spans.of(ranges);
    }

    private Spans shifts(World.Calendar master, LocalDate from, LocalDate to) {
        List<TimeRange> ranges = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            for (Shift shift : master.week()) {
                if (shift.dayOfWeek() == date.getDayOfWeek()) {
                    WallClock.span(date, shift.start(), shift.end(), branch.zone())
                            .ifPresent(ranges::add);
                }
            }
        }
        return Spans.of(ranges);
    }
}
