package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Slot;
import io.thermae.kernel.ErrorCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The planner finds what trying everything minute by minute finds, in small random worlds. */
class VisitPlannerPropertiesTest {

    @Property(tries = 500)
    void offersExactlyTheStartsAtWhichTheVisitFits(@ForAll("cases") PlannerCase asked) {
        MinuteOracle oracle = new MinuteOracle(asked);
        VisitPlanner planner = planner(asked, asked.from(), asked.to());
        List<Slot> slots = planner.slots(asked.notBefore(), asked.to(), asked.stepMinutes());

        Map<Instant, List<List<UUID>>> expected = new HashMap<>();
        for (Instant start : oracle.grid()) {
            List<List<UUID>> teams = oracle.teams(start);
            if (teams.isEmpty()) {
                assertThat(planner.assign(start)).as("assigned at %s", start).isEmpty();
                assertThat(planner.refusal(start)).isInstanceOf(ErrorCode.class);
            } else {
                expected.put(start, teams);
            }
        }

        assertThat(slots)
                .extracting(Slot::start)
                .containsExactlyElementsOf(expected.keySet().stream().sorted().toList());
        for (Slot slot : slots) {
            List<List<UUID>> teams = expected.getOrDefault(slot.start(), List.of());
            Set<UUID> alone = oracle.alone(slot.start());
            if (alone.isEmpty()) {
                assertThat(teams).contains(slot.masterIds());
            } else {
                assertThat(slot.masterIds()).containsExactlyInAnyOrderElementsOf(alone);
            }
            assertThat(slot.end()).isEqualTo(slot.start().plus(asked.visit().duration()));
            assertThat(planner.assign(slot.start())).hasValueSatisfying(team -> {
                assertThat(teams).contains(team);
                assertThat(team.get(0)).isEqualTo(slot.masterIds().get(0));
            });
        }
        Statistics.label("slots offered").collect(!slots.isEmpty()).coverage(coverage -> coverage.check(true)
                .percentage(share -> share > 25));
        Statistics.label("a team is needed")
                .collect(slots.stream()
                        .anyMatch(slot -> oracle.alone(slot.start()).isEmpty()))
                .coverage(coverage -> coverage.check(true).count(count -> count > 2));
    }

    /** Booking looks at the day of the start only: what is offered for several days it must find as well. */
    @Property(tries = 200)
    void whatIsOfferedCanBeBooked(@ForAll("cases") PlannerCase asked) {
        for (Slot slot :
                planner(asked, asked.from(), asked.to()).slots(asked.notBefore(), asked.to(), asked.stepMinutes())) {
            LocalDate date = slot.start().atZone(asked.branch().zone()).toLocalDate();

            assertThat(planner(asked, date, date).assign(slot.start()))
                    .as("booked at %s", slot.start())
                    .isPresent();
        }
    }

    private static VisitPlanner planner(PlannerCase asked, LocalDate from, LocalDate to) {
        return new VisitPlanner(asked.world(), asked.branch(), asked.visit(), from, to);
    }

    @Provide
    Arbitrary<PlannerCase> cases() {
        return Arbitraries.randomValue(PlannerCase::random);
    }
}
