package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Slot;
import io.thermae.booking.availability.MinuteOracle.Way;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Holds what the planner finds in a world against what the oracle finds there. */
final class PlannerJudge {

    private static final List<ErrorCode> REFUSALS = List.of(
            ErrorCode.OUTSIDE_BUSINESS_HOURS,
            ErrorCode.OUTSIDE_SCHEDULE,
            ErrorCode.NO_MASTER,
            ErrorCode.MASTER_NOT_SUITABLE,
            ErrorCode.SKILL_MISSING,
            ErrorCode.NO_RESOURCE,
            ErrorCode.MASTER_ON_TIME_OFF,
            ErrorCode.SLOT_TAKEN);

    private PlannerJudge() {}

    /**
     * What was found.
     *
     * @param any whether there was a slot
     * @param severalNeeded whether somewhere nobody could do the visit alone
     */
    record Found(boolean any, boolean severalNeeded) {}

    static Found judge(PlannerCase asked) {
        MinuteOracle oracle = new MinuteOracle(asked);
        VisitPlanner planner = planner(asked, asked.from(), asked.to());
        Map<Instant, List<Slot>> offered = new HashMap<>();
        List<Slot> slots = planner.slots(asked.notBefore(), asked.stepMinutes());
        slots.forEach(slot -> offered.computeIfAbsent(slot.start(), start -> new ArrayList<>())
                .add(slot));

        boolean severalNeeded = false;
        for (Instant start : oracle.grid()) {
            List<Way> ways = oracle.ways(start);
            List<Slot> here = offered.getOrDefault(start, List.of());
            offered.remove(start);
            if (ways.isEmpty()) {
                assertThat(here).as("offered at %s", start).isEmpty();
                assertThat(planner.assign(start)).as("assigned at %s", start).isEmpty();
                assertThat(planner.refusal(start).code()).isIn(REFUSALS);
            } else {
                severalNeeded |= MinuteOracle.alone(ways).isEmpty();
                assertOffered(asked, ways, here);
                assertThat(planner.assign(start)).hasValueSatisfying(plan -> assertPlanned(asked, ways, plan));
            }
        }

        assertThat(offered).as("beside the grid").isEmpty();
        assertThat(slots).extracting(Slot::start).isSorted();
        assertThat(planner.starts(asked.notBefore(), asked.stepMinutes()))
                .isEqualTo(slots.stream().map(Slot::start).distinct().toList());
        return new Found(!slots.isEmpty(), severalNeeded);
    }

    static VisitPlanner planner(PlannerCase asked, LocalDate from, LocalDate to) {
        return new VisitPlanner(asked.world(), asked.branch(), asked.visit(), from, to);
    }

    private static void assertOffered(PlannerCase asked, List<Way> ways, List<Slot> slots) {
        Map<Instant, Set<UUID>> alone = MinuteOracle.alone(ways);
        if (alone.isEmpty()) {
            assertThat(slots).hasSize(1);
            assertThat(ways)
                    .contains(new Way(
                            crews(asked, slots.get(0).masterIds()), slots.get(0).end()));
        } else {
            Map<Instant, Set<UUID>> found = new HashMap<>();
            slots.forEach(slot -> found.put(slot.end(), new HashSet<>(slot.masterIds())));
            assertThat(slots).hasSameSizeAs(found.keySet());
            assertThat(found).isEqualTo(alone);
        }
    }

    /** A way that the oracle knows, one master alone where that can be, and nothing reserved that is not free. */
    private static void assertPlanned(PlannerCase asked, List<Way> ways, Plan plan) {
        List<Set<UUID>> crews = new ArrayList<>();
        plan.placements().forEach(placement -> crews.add(new HashSet<>(placement.masters())));
        Instant end = plan.placements().get(crews.size() - 1).work().end();

        assertThat(ways).contains(new Way(crews, end));
        assertThat(plan.masters().size() == 1)
                .isEqualTo(!MinuteOracle.alone(ways).isEmpty());
        for (Plan.Placement placement : plan.placements()) {
            assertThat(placement.masters()).hasSize(placement.step().service().hands());
            assertThat(placement.units()).doesNotHaveDuplicates();
            for (Offer.Need need : placement.step().service().needs()) {
                assertThat(asked.world().units())
                        .filteredOn(unit -> placement.units().contains(unit.place()))
                        .filteredOn(unit -> unit.typeId().equals(need.typeId()))
                        .filteredOn(
                                unit -> unit.branchId().equals(asked.branch().branchId()))
                        .hasSize(need.quantity());
            }
        }
        for (Plan.Reservation reservation : plan.reservations()) {
            List<TimeRange> others = asked.taken().getOrDefault(reservation.place(), List.of());
            assertThat(others).noneMatch(reservation.span()::overlaps);
        }
    }

    /** What a slot says of who does which service. */
    private static List<Set<UUID>> crews(PlannerCase asked, List<UUID> masters) {
        List<Set<UUID>> crews = new ArrayList<>();
        int next = 0;
        for (Visit.Step step : asked.visit().steps()) {
            int end = next + step.service().hands();
            crews.add(new HashSet<>(masters.subList(next, end)));
            // an add-on is done by whoever does the service before it
            next = end + step.service().hands() * (step.service().each().size() - 1);
        }
        return crews;
    }
}
