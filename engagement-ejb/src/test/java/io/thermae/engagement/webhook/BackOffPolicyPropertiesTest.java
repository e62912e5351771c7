package io.thermae.engagement.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackOffPolicyPropertiesTest {

    /** However chance falls: what is given up was tried for a day, and is given up at some time. */
    @Property(tries = 300)
    void whatIsGivenUpWasTriedForADay(
            @ForAll @IntRange(min = 1, max = 600) int firstSeconds,
            @ForAll @IntRange(min = 10, max = 1440) int longestMinutes,
            @ForAll long seed) {
        BackOffPolicy policy = new BackOffPolicy(Duration.ofSeconds(firstSeconds), Duration.ofMinutes(longestMinutes));
        Random chance = new Random(seed);
        Duration tried = Duration.ZERO;
        int attempts = 1;
        Optional<Duration> wait = policy.after(attempts, chance.nextInt(BackOffPolicy.CHANCES), null);
        while (wait.isPresent()) {
            assertThat(wait.get()).isPositive();
            tried = tried.plus(wait.get());
            wait = policy.after(++attempts, chance.nextInt(BackOffPolicy.CHANCES), null);
        }
        assertThat(tried).isGreaterThanOrEqualTo(BackOffPolicy.AT_LEAST);
        assertThat(attempts).isLessThan(200);
    }
}
