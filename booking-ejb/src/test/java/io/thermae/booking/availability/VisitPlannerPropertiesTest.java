package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The planner finds what trying everything minute by minute finds, in small random worlds. */
class VisitPlannerPropertiesTest {

    @Property(tries = 2000)
    void offersExactlyTheStartsAtWhichTheVisitFits(@ForAll("cases") PlannerCase asked) {
        PlannerJudge.Found found = PlannerJudge.judge(asked);

        Statistics.label("slots offered").collect(found.any()).coverage(coverage -> coverage.check(true)
                .percentage(share -> share > 15));
        Statistics.label("several are needed").collect(found.severalNeeded()).coverage(coverage -> coverage.check(true)
                .count(count -> count > 20));
    }

    /** Booking looks at the day of the start only: what is offered for several days it must find as well. */
    @Property(tries = 200)
    void whatIsOfferedCanBeBooked(@ForAll("cases") PlannerCase asked) {
        VisitPlanner planner = PlannerJudge.planner(asked, asked.from(), asked.to());
        for (Slot slot : planner.slots(asked.notBefore(), asked.stepMinutes())) {
            LocalDate date = slot.start().atZone(asked.branch().zone()).toLocalDate();

            assertThat(PlannerJudge.planner(asked, date, date).assign(slot.start()))
                    .as("booked at %s", slot.start())
                    .isPresent();
        }
    }

    /** Who is shown first is who gets the visit. */
    @Property(tries = 200)
    void theFirstWhoIsOfferedIsBooked(@ForAll("cases") PlannerCase asked) {
        VisitPlanner planner = PlannerJudge.planner(asked, asked.from(), asked.to());
        Map<Instant, List<Slot>> offered = new HashMap<>();
        planner.slots(asked.notBefore(), asked.stepMinutes())
                .forEach(slot -> offered.computeIfAbsent(slot.start(), start -> new ArrayList<>())
                        .add(slot));

        offered.forEach((start, slots) -> {
            List<UUID> booked = planner.assign(start).orElseThrow().masters();
            if (booked.size() == 1) {
                assertThat(slots).extracting(slot -> slot.masterIds().get(0)).contains(booked.get(0));
            }
        });
    }

    @Provide
    Arbitrary<PlannerCase> cases() {
        return Arbitraries.randomValue(PlannerCase::random);
    }
}
