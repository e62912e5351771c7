package io.thermae.tenancy.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Against an oracle that counts by hand: in each period the first so many are admitted, wherever they come. */
class LimiterPropertiesTest {

    private static final Duration PERIOD = Duration.ofSeconds(60);

    /** A request: so many seconds after the one before, at one of three nodes. */
    record Step(int seconds, int node) {}

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(9, Arbitraries.integers().between(0, 9)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(30, 90))),
                        Arbitraries.integers().between(0, 2))
                .as(Step::new);
    }

    @Property(tries = 300)
    void admitsTheFirstSoManyOfEachPeriod(
            @ForAll @IntRange(min = 1, max = 8) int limit,
            @ForAll @Size(max = 120) List<@net.jqwik.api.From("steps") Step> steps) {
        Shelf shelf = new Shelf();
        List<Limiter> nodes = List.of(
                new Limiter(shelf, PERIOD, shelf),
                new Limiter(shelf, PERIOD, shelf),
                new Limiter(shelf, PERIOD, shelf));
        long now = 0;
        long begun = -1;
        int taken = 0;
        for (Step step : steps) {
            shelf.pass(Duration.ofSeconds(step.seconds()));
            now += step.seconds();
            if (begun < 0) {
                begun = now;
            }
            long passed = (now - begun) / PERIOD.toSeconds();
            if (passed > 0) {
                begun += passed * PERIOD.toSeconds();
                taken = 0;
            }
            boolean admitted = nodes.get(step.node()).take("a", limit).admitted();
            assertThat(admitted).isEqualTo(taken < limit);
            taken += admitted ? 1 : 0;
        }
    }
}
