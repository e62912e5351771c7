package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Whom a client would rather have does the visit if he can; and nothing is refused or allowed for that. */
class PreferredMastersPropertiesTest {

    @Property(tries = 300)
    void theFirstOfThemWhoCanDoesIt(@ForAll long seed) {
        Random random = new Random(seed);
        PlannerCase asked = PlannerCase.random(random);
        List<UUID> preferred = new ArrayList<>(
                asked.world().masters().stream().map(World.Calendar::id).toList());
        Collections.shuffle(preferred, random);
        preferred = preferred.subList(0, random.nextInt(preferred.size() + 1));
        VisitPlanner anybody = planner(asked, asked.visit());
        VisitPlanner wished = planner(asked, asked.visit().preferring(preferred));
        Map<Instant, Set<UUID>> able = new TreeMap<>();
        for (Slot slot : anybody.slots(asked.notBefore(), asked.stepMinutes())) {
            able.computeIfAbsent(slot.start(), at -> new HashSet<>()).addAll(slot.masterIds());
        }

        assertThat(wished.slots(asked.notBefore(), asked.stepMinutes()))
                .isEqualTo(anybody.slots(asked.notBefore(), asked.stepMinutes()));
        boolean mattered = false;
        for (Map.Entry<Instant, Set<UUID>> start : able.entrySet()) {
            Optional<Plan> plan = wished.assign(start.getKey());
            assertThat(plan).isPresent();
            Optional<UUID> first =
                    preferred.stream().filter(start.getValue()::contains).findFirst();
            if (isOneService(asked.visit()) && first.isPresent()) {
                mattered = true;
                assertThat(plan.orElseThrow().masters()).containsExactly(first.get());
            } else if (preferred.isEmpty()) {
                assertThat(plan).isEqualTo(anybody.assign(start.getKey()));
            }
        }
        Statistics.label("somebody preferred could").collect(mattered).coverage(coverage -> coverage.check(true)
                .count(count -> count > 3));
    }

    /** What one master does, so that all who are offered could do it alone. */
    private static boolean isOneService(Visit visit) {
        return visit.isForOne() && visit.steps().size() == 1;
    }

    private static VisitPlanner planner(PlannerCase asked, Visit visit) {
        return new VisitPlanner(asked.world(), asked.branch(), visit, asked.from(), asked.to());
    }
}
