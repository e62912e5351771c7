package io.thermae.booking.availability;

import io.thermae.booking.api.Slot;
import io.thermae.tenancy.api.BranchCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds places for a party in the group visits of a branch. Nobody's calendar is asked again: a group visit has its masters and
 * resources since it was planned.
 */
public final class GroupSearch {

    private final List<World.Group> groups;
    private final BranchCalendar branch;
    private final Visit visit;
    private final Visit.Step step;

    /** @param visit of one service, for groups */
    public GroupSearch(World world, BranchCalendar branch, Visit visit) {
        this.groups = world.groups();
        this.branch = branch;
        this.visit = visit;
        this.step = visit.steps().get(0);
    }

    /** Every one that begins on the dates and within the window, and has a place left. */
    List<Slot> slots(LocalDate from, LocalDate to, BookingWindow window) {
        return wanted().filter(group -> !group.free().isEmpty())
                .filter(group -> window.refusal(group.work().start()).isEmpty())
                .filter(group -> {
                    LocalDate date = group.work().start().atZone(branch.zone()).toLocalDate();
                    return !date.isBefore(from) && !date.isAfter(to);
                })
                .map(group -> new Slot(
                        group.work().start(),
                        group.work().end(),
                        branch.zone(),
                        branch.branchId(),
                        group.masters(),
                        group.free().size()))
                .toList();
    }

    /** Places for all of the party in one that begins then. */
    public Optional<Plan> assign(Instant start) {
        return wanted().filter(group -> group.work().start().equals(start))
                .filter(group -> group.free().size() >= visit.party())
                .findFirst()
                .map(this::plan);
    }

    private Plan plan(World.Group group) {
        Plan.Placement placement = new Plan.Placement(
                new Visit.Step(step.service().lasting(group.work().duration()), step.chosenMaster()),
                group.work(),
                chosenFirst(group.masters()),
                group.units());
        return new Plan(
                List.of(placement), new Plan.Seats(group.id(), group.free().subList(0, visit.party())));
    }

    private List<UUID> chosenFirst(List<UUID> masters) {
        UUID chosen = step.chosenMaster();
        return chosen == null
                ? masters
                : Stream.concat(Stream.of(chosen), masters.stream().filter(master -> !master.equals(chosen)))
                        .toList();
    }

    private Stream<World.Group> wanted() {
        UUID chosen = step.chosenMaster();
        return groups.stream()
                .filter(group -> group.serviceId().equals(step.service().id()))
                .filter(group -> group.branchId().equals(branch.branchId()))
                .filter(group -> chosen == null || group.masters().contains(chosen));
    }
}
