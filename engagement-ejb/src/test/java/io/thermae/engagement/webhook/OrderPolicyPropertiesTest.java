package io.thermae.engagement.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.webhook.OrderPolicy.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a broker does with what has failed, events of one thing are put down once and in their order. */
class OrderPolicyPropertiesTest {

    @Property(tries = 500)
    void eventsArePutDownOnceAndInOrder(
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll @IntRange(max = 60) int failsPercent,
            @ForAll long seed) {
        Random random = new Random(seed);
        // versions rise, but not one by one
        List<Step<Integer>> happened = new ArrayList<>();
        long version = 0;
        for (int i : IntStream.range(0, count).toArray()) {
            version += 1 + random.nextInt(3);
            happened.add(new Step<>(new UUID(0, i), version, i));
        }
        List<Integer> put = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        Deque<Step<Integer>> queue = new ArrayDeque<>(happened);
        while (!queue.isEmpty()) {
            Step<Integer> arrived = queue.removeFirst();
            if (random.nextInt(100) < failsPercent) {
                // it comes again later, and once in a while twice
                queue.addLast(arrived);
                if (random.nextInt(10) == 0) {
                    queue.addLast(arrived);
                }
                continue;
            }
            List<Step<Integer>> untaken = new ArrayList<>(happened);
            untaken.removeIf(step -> taken.contains(step.id()));
            Collections.shuffle(untaken, random);
            for (Step<Integer> step : OrderPolicy.inTurn(arrived, untaken)) {
                if (taken.add(step.id())) {
                    put.add(step.event());
                }
            }
        }

        assertThat(put).isEqualTo(IntStream.range(0, count).boxed().toList());
    }
}
