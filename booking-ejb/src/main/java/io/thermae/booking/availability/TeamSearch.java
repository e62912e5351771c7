package io.thermae.booking.availability;

import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds masters and units for the services of a visit that starts at one instant, the preferred masters first. */
final class TeamSearch {

    private final OpenBranch branch;
    private final Visit visit;
    private final List<OpenBranch.Roster> preferred;
    private final Set<Beginning> hopeless = new HashSet<>();

    /** A service of the visit that begins then: what comes of it does not depend on how the services before were done. */
    private record Beginning(int step, Instant start) {}

    /** @param preferred who may take part, the first before the others */
    TeamSearch(OpenBranch branch, Visit visit, List<OpenBranch.Roster> preferred) {
        this.branch = branch;
        this.visit = visit;
        this.preferred = preferred;
    }

    Optional<Plan> from(Instant start) {
        List<Plan.Placement> placements = new ArrayList<>(visit.steps().size());
        return place(placements, start) ? Optional.of(new Plan(List.copyOf(placements))) : Optional.empty();
    }

    private boolean place(List<Plan.Placement> placements, Instant start) {
        int index = placements.size();
        if (index == visit.steps().size()) {
            return true;
        }
        Beginning beginning = new Beginning(index, start);
        if (hopeless.contains(beginning)) {
            return false;
        }
        Visit.Step step = visit.steps().get(index);
        for (List<OpenBranch.Roster> crew : crews(step, start)) {
            Occupation occupation =
                    Occupation.of(step.service(), crew.get(0).master().id());
            Instant end = start.plus(Duration.ofMinutes(occupation.minutes()));
            Optional<List<Place>> units = units(placements, step, Plan.range(start, occupation.room()));
            TimeRange work = new TimeRange(start, end);
            if (units.isPresent() && branch.open().covers(work)) {
                List<UUID> masters =
                        crew.stream().map(roster -> roster.master().id()).toList();
                placements.add(new Plan.Placement(step, work, masters, units.get()));
                if (place(placements, end)) {
                    return true;
                }
                placements.remove(index);
            }
        }
        hopeless.add(beginning);
        return false;
    }

    /** Those who can do a service together: of several masters one choice is as good as another, for they take the same time. */
    private List<List<OpenBranch.Roster>> crews(Visit.Step step, Instant start) {
        LocalDate date = start.atZone(branch.branch().zone()).toLocalDate();
        List<OpenBranch.Roster> fit = new ArrayList<>(preferred.stream()
                .filter(roster -> roster.isAble(step) && roster.isQualified(step, date) && fits(roster, step, start))
                .toList());
        int hands = step.service().hands();
        if (hands == 1) {
            return fit.stream().map(List::of).toList();
        }
        UUID chosen = step.chosenMaster();
        if (chosen != null) {
            Optional<OpenBranch.Roster> first = fit.stream()
                    .filter(roster -> roster.master().id().equals(chosen))
                    .findFirst();
            if (first.isEmpty()) {
                return List.of();
            }
            fit.remove(first.get());
            fit.add(0, first.get());
        }
        return fit.size() < hands ? List.of() : List.of(List.copyOf(fit.subList(0, hands)));
    }

    private static boolean fits(OpenBranch.Roster roster, Visit.Step step, Instant start) {
        Occupation occupation = Occupation.of(step.service(), roster.master().id());
        return occupation.work().stream().allMatch(stretch -> roster.worksThrough(Plan.range(start, stretch)))
                && occupation.taken().stream().allMatch(stretch -> roster.isFree(Plan.range(start, stretch)));
    }

    /** Free units of each type; the client stays where he was, if he can. */
    private Optional<List<Place>> units(List<Plan.Placement> before, Visit.Step step, TimeRange span) {
        Set<Place> known = new LinkedHashSet<>();
        before.forEach(placement -> known.addAll(placement.units()));
        List<Place> found = new ArrayList<>();
        for (Offer.Need need : step.service().needs()) {
            Set<Place> free = new LinkedHashSet<>();
            branch.units(need.typeId()).stream()
                    .filter(unit -> !unit.taken().overlaps(span))
                    .forEach(unit -> free.add(unit.place()));
            if (free.size() < need.quantity()) {
                return Optional.empty();
            }
            Set<Place> ordered = new LinkedHashSet<>(known);
            ordered.retainAll(free);
            ordered.addAll(free);
            ordered.stream().limit(need.quantity()).forEach(found::add);
        }
        return Optional.of(List.copyOf(found));
    }
}
