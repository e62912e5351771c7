package io.thermae.booking.availability;

import io.thermae.booking.api.Slot;
import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds all starts of a visit at once, by sets of minutes. Since no service of a visit depends on who does the others,
 * the starts from which the rest of the visit fits are found from its last service to its first: for each master those
 * at which he can begin, and from whose end the rest after it fits; for all masters together the union of these.
 */
final class SlotSearch {

    private final OpenBranch branch;
    private final Visit visit;
    private final Timeline timeline;
    private final List<List<Candidate>> candidates;
    /** From which minutes on the services from the given one on fit; one more than there are services. */
    private final List<Minutes> rest;

    private final Map<Place, Minutes> unitFree = new HashMap<>();
    private final Map<UUID, Minutes> working = new HashMap<>();
    private final Map<UUID, Minutes> free = new HashMap<>();

    /** A master who may do a service, how many minutes it takes him, and at which minutes he can begin. */
    private record Candidate(UUID master, int minutes, Minutes starts) {}

    SlotSearch(OpenBranch branch, Visit visit) {
        this.branch = branch;
        this.visit = visit;
        this.timeline = timeline(branch, visit);
        Minutes open = timeline.inside(branch.open());
        this.candidates =
                visit.steps().stream().map(step -> candidates(step, open)).toList();
        this.rest = new ArrayList<>(List.of(Minutes.all(timeline.size())));
        for (int step = visit.steps().size() - 1; step >= 0; step--) {
            rest.add(0, fromStep(step, rest.get(0)));
        }
    }

    /** Every possible start on the grid, from the given instant on, in order. */
    List<Slot> slots(Instant notBefore, int stepMinutes) {
        Minutes starts = grid(stepMinutes);
        Map<UUID, Candidate> alone = visit.isForOne() ? alone() : Map.of();
        boolean sameLength =
                alone.values().stream().mapToInt(Candidate::minutes).distinct().count() < 2;
        List<Slot> slots = new ArrayList<>();
        List<UUID> preferred = List.of();
        List<Candidate> ofDay = List.of();
        LocalDate day = LocalDate.MIN;
        for (int minute = starts.next(Math.max(0, timeline.atOrAfter(notBefore)));
                minute >= 0;
                minute = starts.next(minute + 1)) {
            Instant start = timeline.instant(minute);
            LocalDate date = start.atZone(branch.branch().zone()).toLocalDate();
            if (!date.equals(day)) {
                day = date;
                preferred = branch.inOrder(start).stream()
                        .map(roster -> roster.master().id())
                        .toList();
                ofDay = preferred.stream()
                        .map(alone::get)
                        .filter(Objects::nonNull)
                        .toList();
            }
            List<Candidate> able = at(ofDay, minute);
            if (able.isEmpty()) {
                slots.add(team(preferred, minute));
            } else if (sameLength) {
                slots.add(slot(start, able.get(0).minutes(), masters(able)));
            } else {
                byLength(able).forEach((minutes, each) -> slots.add(slot(start, minutes, masters(each))));
            }
        }
        return slots;
    }

    /** The same without who does it. */
    List<Instant> starts(Instant notBefore, int stepMinutes) {
        Minutes starts = grid(stepMinutes);
        List<Instant> found = new ArrayList<>();
        for (int minute = starts.next(Math.max(0, timeline.atOrAfter(notBefore)));
                minute >= 0;
                minute = starts.next(minute + 1)) {
            found.add(timeline.instant(minute));
        }
        return found;
    }

    private Minutes grid(int stepMinutes) {
        return timeline.grid(branch.starts(), branch.branch().zone(), stepMinutes)
                .retainAll(rest.get(0));
    }

    /** From a day before the first start, for buffers, to where a visit of the last start with its buffers must have ended. */
    private static Timeline timeline(OpenBranch branch, Visit visit) {
        int before = 0;
        int after = 0;
        for (Visit.Step step : visit.steps()) {
            int longest = 0;
            for (OpenBranch.Roster roster : branch.rosters()) {
                Occupation occupation =
                        Occupation.of(step.service(), roster.master().id());
                before = Math.max(before, -occupation.room().from());
                longest = Math.max(longest, occupation.room().to());
            }
            after += longest;
        }
        return Timeline.over(new TimeRange(
                branch.starts().start().minus(Duration.ofMinutes(before)),
                branch.starts().end().plus(Duration.ofMinutes(after))));
    }

    private List<Candidate> candidates(Visit.Step step, Minutes open) {
        Map<Integer, Minutes> possible = new HashMap<>();
        List<Candidate> found = new ArrayList<>();
        for (OpenBranch.Roster roster : branch.rosters()) {
            if (roster.isAble(step)) {
                UUID master = roster.master().id();
                Occupation occupation = Occupation.of(step.service(), master);
                Minutes starts = possible.computeIfAbsent(
                                occupation.minutes(), minutes -> possible(step, occupation, open))
                        .copy()
                        .retainAll(qualified(roster, step));
                Minutes atWork = working.computeIfAbsent(master, id -> timeline.inside(roster.working()));
                Minutes untaken = free.computeIfAbsent(master, id -> untaken(roster));
                occupation.work().forEach(span -> starts.retainAll(atWork.whereWhole(span.from(), span.to())));
                occupation.taken().forEach(span -> starts.retainAll(untaken.whereWhole(span.from(), span.to())));
                found.add(new Candidate(master, occupation.minutes(), starts));
            }
        }
        return found;
    }

    /** The minutes until the end of the last date on which his skills are enough. */
    private Minutes qualified(OpenBranch.Roster roster, Visit.Step step) {
        LocalDate last =
                roster.master().skills().lastDate(step.service().terms().skills());
        Instant end = last.plusDays(1).atStartOfDay(branch.branch().zone()).toInstant();
        return Minutes.none(timeline.size()).add(0, timeline.atOrAfter(end));
    }

    /** The starts at which branch and units allow the service, whoever does it. */
    private Minutes possible(Visit.Step step, Occupation occupation, Minutes open) {
        Minutes starts = open.whereWhole(0, occupation.minutes());
        for (Offer.Need need : step.service().needs()) {
            AtLeast enough = new AtLeast(need.quantity(), timeline.size());
            for (World.Unit unit : branch.units(need.typeId())) {
                Minutes untaken = unitFree.computeIfAbsent(
                        unit.place(), place -> timeline.touched(unit.taken()).invert());
                enough.count(untaken.whereWhole(
                        occupation.room().from(), occupation.room().to()));
            }
            starts.retainAll(enough.minutes());
        }
        return starts;
    }

    private Minutes untaken(OpenBranch.Roster roster) {
        return timeline.touched(roster.master().booked())
                .addAll(timeline.touched(roster.master().timeOff()))
                .invert();
    }

    /** The minutes at which the service can begin so that the rest fits after it. */
    private Minutes fromStep(int index, Minutes after) {
        Visit.Step step = visit.steps().get(index);
        Map<Integer, Minutes> afterLength = new HashMap<>();
        AtLeast enough = new AtLeast(step.service().hands(), timeline.size());
        Minutes wished = step.service().hands() > 1 && step.chosenMaster() != null
                ? Minutes.none(timeline.size())
                : Minutes.all(timeline.size());
        for (Candidate candidate : candidates.get(index)) {
            Minutes restFits = afterLength.computeIfAbsent(candidate.minutes(), after::earlier);
            Minutes fits = candidate.starts().copy().retainAll(restFits);
            enough.count(fits);
            if (candidate.master().equals(step.chosenMaster())) {
                wished.addAll(fits);
            }
        }
        return enough.minutes().retainAll(wished);
    }

    /** Those who can do the whole visit, and at which minutes they can begin it. */
    private Map<UUID, Candidate> alone() {
        Map<UUID, Candidate> alone = new HashMap<>();
        candidates.get(0).forEach(candidate -> alone.put(candidate.master(), candidate));
        for (List<Candidate> next : candidates.subList(1, candidates.size())) {
            Map<UUID, Candidate> able = new HashMap<>();
            for (Candidate candidate : next) {
                Candidate so = alone.get(candidate.master());
                if (so != null) {
                    able.put(
                            candidate.master(),
                            new Candidate(
                                    candidate.master(),
                                    so.minutes() + candidate.minutes(),
                                    so.starts()
                                            .copy()
                                            .retainAll(candidate.starts().earlier(so.minutes()))));
                }
            }
            alone.keySet().retainAll(able.keySet());
            alone.putAll(able);
        }
        return alone;
    }

    /** Who of them can begin then. */
    private static List<Candidate> at(List<Candidate> candidates, int minute) {
        List<Candidate> able = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            if (candidate.starts().contains(minute)) {
                able.add(candidate);
            }
        }
        return able;
    }

    private static Map<Integer, List<Candidate>> byLength(List<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.groupingBy(Candidate::minutes, TreeMap::new, Collectors.toList()));
    }

    private static List<UUID> masters(List<Candidate> candidates) {
        UUID[] masters = new UUID[candidates.size()];
        for (int i = 0; i < masters.length; i++) {
            masters[i] = candidates.get(i).master();
        }
        return List.of(masters);
    }

    /** The visit by several: for each service the preferred of those who leave a way for the rest. */
    private Slot team(List<UUID> preferred, int minute) {
        List<UUID> team = new ArrayList<>();
        int at = minute;
        for (int index = 0; index < candidates.size(); index++) {
            Visit.Step step = visit.steps().get(index);
            Map<UUID, Candidate> able = new HashMap<>();
            for (Candidate candidate : candidates.get(index)) {
                if (candidate.starts().contains(at) && rest.get(index + 1).contains(at + candidate.minutes())) {
                    able.put(candidate.master(), candidate);
                }
            }
            List<UUID> crew = preferred.stream()
                    .filter(able::containsKey)
                    .sorted((a, b) -> Boolean.compare(b.equals(step.chosenMaster()), a.equals(step.chosenMaster())))
                    .limit(step.service().hands())
                    .toList();
            step.service().each().forEach(part -> team.addAll(crew));
            at += Objects.requireNonNull(able.get(crew.get(0))).minutes();
        }
        return slot(timeline.instant(minute), at - minute, team);
    }

    private Slot slot(Instant start, int minutes, List<UUID> masters) {
        return new Slot(
                start,
                start.plus(Duration.ofMinutes(minutes)),
                branch.branch().zone(),
                branch.branch().branchId(),
                List.copyOf(masters));
    }
}
