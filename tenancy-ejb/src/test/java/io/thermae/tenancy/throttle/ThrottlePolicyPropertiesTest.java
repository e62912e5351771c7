package io.thermae.tenancy.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ThrottlePolicyPropertiesTest {

    @Property
    void waitsBeginAfterTheFreeAttemptsGrowAndEndAtTheLongest(
            @ForAll @IntRange(max = 50) int free,
            @ForAll @IntRange(min = 1, max = 600) int first,
            @ForAll @IntRange(max = 100_000) int more) {
        int longest = first + more;

        List<Integer> waits = new ThrottlePolicy(free, first, longest, Duration.ofDays(1)).waits();

        assertThat(waits.subList(0, free)).allMatch(wait -> wait == 0);
        assertThat(waits.subList(free, waits.size())).isSorted().allMatch(wait -> wait >= first && wait <= longest);
        assertThat(waits.get(waits.size() - 1)).isEqualTo(longest);
    }
}
