package io.thermae.booking.availability;

import io.thermae.booking.api.RequiredSkill;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides minute by minute, by trying everything: slow, plain, and nothing in common with the planner. */
final class MinuteOracle {

    private static final int DAYS_AROUND = 3;

    private final PlannerCase asked;
    private final WallMinutes clock;
    private final boolean[] open;
    private final Map<UUID, boolean[]> onShift = new HashMap<>();
    private final Map<Place, boolean[]> taken = new HashMap<>();

    /**
     * One way to do a visit.
     *
     * @param crews who does each service
     */
    record Way(List<Set<UUID>> crews, Instant end) {

        /** Who takes part. */
        Set<UUID> everybody() {
            return crews.stream().flatMap(Set::stream).collect(Collectors.toSet());
        }
    }

    MinuteOracle(PlannerCase asked) {
        this.asked = asked;
        LocalDate first = asked.from().minusDays(DAYS_AROUND);
        LocalDate last = asked.to().plusDays(DAYS_AROUND);
        this.clock = new WallMinutes(asked.branch().zone(), first, last);
        this.open = new boolean[clock.size()];
        for (LocalDate date = first.plusDays(1); date.isBefore(last.minusDays(1)); date = date.plusDays(1)) {
            for (BranchCalendar.Span span : asked.branch().openOn(date)) {
                clock.mark(open, date, span.opens(), span.closes());
            }
        }
        for (World.Calendar master : asked.world().masters()) {
            boolean[] shifts = MinuteSchedule.of(
                    master.working(), asked.branch().branchId(), clock, first.plusDays(1), last.minusDays(1));
            onShift.put(master.id(), shifts);
        }
        asked.taken().forEach((place, ranges) -> {
            boolean[] its = new boolean[clock.size()];
            for (TimeRange range : ranges) {
                for (int i = Math.max(0, clock.minute(range.start()));
                        i < Math.min(clock.size(), clock.minute(range.end()));
                        i++) {
                    its[i] = true;
                }
            }
            taken.put(place, its);
        });
    }

    /** The instants of the asked dates, from the asked one on, at which the clock shows a multiple of the step. */
    List<Instant> grid() {
        List<Instant> grid = new ArrayList<>();
        for (int i = 0; i < clock.size(); i++) {
            if (!clock.date(i).isBefore(asked.from())
                    && !clock.date(i).isAfter(asked.to())
                    && !clock.instant(i).isBefore(asked.notBefore())
                    && clock.minuteOfDay(i) % asked.stepMinutes() == 0) {
                grid.add(clock.instant(i));
            }
        }
        return grid;
    }

    /** Every way to do the visit that starts then. */
    List<Way> ways(Instant start) {
        List<Way> ways = new ArrayList<>();
        extend(clock.minute(start), List.of(), ways);
        return ways;
    }

    /** Who can do all of it alone, by when they are done. */
    static Map<Instant, Set<UUID>> alone(List<Way> ways) {
        Map<Instant, Set<UUID>> alone = new HashMap<>();
        for (Way way : ways) {
            if (way.everybody().size() == 1) {
                alone.computeIfAbsent(way.end(), end -> new TreeSet<>()).addAll(way.everybody());
            }
        }
        return alone;
    }

    private void extend(int at, List<Set<UUID>> crews, List<Way> ways) {
        if (crews.size() == asked.visit().steps().size()) {
            ways.add(new Way(crews, clock.instant(at)));
            return;
        }
        Visit.Step step = asked.visit().steps().get(crews.size());
        for (Set<UUID> crew : crews(step, clock.date(at))) {
            List<Offer> parts = step.service().each();
            int end = at + parts.stream().mapToInt(part -> minutes(part, crew)).sum();
            if (isOpen(at, end)
                    && hasUnits(parts, at, end)
                    && crew.stream().allMatch(master -> canDo(master, parts, crew, at))) {
                List<Set<UUID>> more = new ArrayList<>(crews);
                more.add(crew);
                extend(end, more, ways);
            }
        }
    }

    /** Every choice of masters who perform the service here, with the wished one among them. */
    private List<Set<UUID>> crews(Visit.Step step, LocalDate date) {
        List<UUID> able = asked.world().masters().stream()
                .filter(master -> master.worksIn().contains(asked.branch().branchId()))
                .filter(master -> step.service().each().stream()
                        .allMatch(part -> master.performs().contains(part.id()) && mayDo(master, part, date)))
                .map(World.Calendar::id)
                .toList();
        List<Set<UUID>> crews = new ArrayList<>();
        for (int choice = 0; choice < 1 << able.size(); choice++) {
            Set<UUID> crew = new HashSet<>();
            for (int i = 0; i < able.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    crew.add(able.get(i));
                }
            }
            if (crew.size() == step.service().hands()
                    && (step.chosenMaster() == null || crew.contains(step.chosenMaster()))) {
                crews.add(crew);
            }
        }
        return crews;
    }

    /** Whether he has each skill, proved where that is asked for, and none of them is over. */
    private static boolean mayDo(World.Calendar master, Offer service, LocalDate date) {
        for (RequiredSkill required : service.terms().skills()) {
            Skills.Skill his = master.skills().learnt().get(required.name().toLowerCase(Locale.ROOT));
            if (his == null || his.until().isBefore(date) || (required.certificate() && !his.certified())) {
                return false;
            }
        }
        return true;
    }

    private static int minutes(Offer service, Set<UUID> crew) {
        Duration usual = service.duration();
        return (int) (crew.size() > 1
                        ? usual
                        : service.durations().getOrDefault(crew.iterator().next(), usual))
                .toMinutes();
    }

    private boolean isOpen(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!open[i]) {
                return false;
            }
        }
        return !isTaken(wholeBranch(), from, to);
    }

    /** For each of the parts from before all until after all: two that need a unit of a type share it. */
    private boolean hasUnits(List<Offer> parts, int from, int to) {
        int first = from - longest(parts, Offer::bufferBefore);
        int last = to + longest(parts, Offer::bufferAfter);
        return parts.stream()
                .flatMap(part -> part.needs().stream())
                .allMatch(need -> asked.world().units().stream()
                                .filter(unit -> unit.typeId().equals(need.typeId()))
                                .filter(unit ->
                                        unit.branchId().equals(asked.branch().branchId()))
                                .filter(unit -> isUntaken(unit.place(), first, last))
                                .count()
                        >= need.quantity());
    }

    private static int longest(List<Offer> parts, Function<Offer, Duration> buffer) {
        return (int) parts.stream()
                .mapToLong(part -> buffer.apply(part).toMinutes())
                .max()
                .orElse(0);
    }

    private boolean canDo(UUID master, List<Offer> parts, Set<UUID> crew, int from) {
        List<Boolean> busy = new ArrayList<>();
        for (Offer part : parts) {
            for (boolean minute : busy(part, minutes(part, crew))) {
                busy.add(minute);
            }
        }
        int firstBusy = Integer.MAX_VALUE;
        int lastBusy = 0;
        for (int i = 0; i < busy.size(); i++) {
            if (busy.get(i)) {
                firstBusy = Math.min(firstBusy, i);
                lastBusy = i;
                if (!of(onShift, master)[from + i] || !isUntaken(Place.of(master), from + i, from + i + 1)) {
                    return false;
                }
            }
        }
        int before = longest(parts, Offer::bufferBefore);
        int after = longest(parts, Offer::bufferAfter);
        return isUntaken(Place.of(master), from + firstBusy - before, from + firstBusy)
                && isUntaken(Place.of(master), from + lastBusy + 1, from + lastBusy + 1 + after);
    }

    /** Minute by minute whether the master is busy; what is over or missing is that of the first segment in which he is. */
    private static boolean[] busy(Offer service, int minutes) {
        boolean[] busy = new boolean[minutes];
        int spare = minutes - (int) service.duration().toMinutes();
        int i = 0;
        for (Offer.Segment segment : service.segments()) {
            int length = (int) segment.length().toMinutes();
            if (segment.busy()) {
                length += spare;
                spare = 0;
            }
            for (int end = i + length; i < end; i++) {
                busy[i] = segment.busy();
            }
        }
        return busy;
    }

    private boolean isUntaken(Place place, int from, int to) {
        return !isTaken(place, from, to) && !isTaken(wholeBranch(), from, to);
    }

    private Place wholeBranch() {
        return Place.of(asked.branch().branchId());
    }

    private boolean isTaken(Place place, int from, int to) {
        boolean[] its = of(taken, place);
        for (int i = Math.max(0, from); i < Math.min(its.length, to); i++) {
            if (its[i]) {
                return true;
            }
        }
        return false;
    }

    private static <T> boolean[] of(Map<T, boolean[]> minutes, T whose) {
        return minutes.getOrDefault(whose, new boolean[0]);
    }
}
