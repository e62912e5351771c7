package io.thermae.engagement.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffPolicyTest {

    private final BackOffPolicy policy = new BackOffPolicy(Duration.ofSeconds(5), Duration.ofHours(6));

    @Test
    void theWaitsGrowAndThenStay() {
        List<Duration> waits = IntStream.rangeClosed(1, 9)
                .mapToObj(attempts -> policy.after(attempts, 0, null).orElseThrow())
                .toList();

        assertThat(waits)
                .extracting(Duration::toSeconds)
                .containsExactly(5L, 20L, 80L, 320L, 1280L, 5120L, 20480L, 21600L, 21600L);
    }

    @Test
    void itIsGivenUpAfterADay() {
        assertThat(policy.after(10, 0, null)).isPresent();
        assertThat(policy.after(11, 999, null)).isEmpty();
        assertThat(policy.after(1_000_000, 0, null)).isEmpty();
    }

    @Test
    void chanceAddsAQuarterAtMost() {
        assertThat(policy.after(2, 500, null)).contains(Duration.ofMillis(22_500));
        assertThat(policy.after(2, 999, null)).contains(Duration.ofMillis(24_995));
    }

    @Test
    void whatTheReceiverAsksForIsGivenUpToTheLongestWait() {
        assertThat(policy.after(1, 0, Duration.ofMinutes(3))).contains(Duration.ofMinutes(3));
        assertThat(policy.after(5, 0, Duration.ofSeconds(1))).contains(Duration.ofSeconds(1280));
        assertThat(policy.after(1, 0, Duration.ofDays(30))).contains(Duration.ofHours(6));
    }

    @Test
    void theLongestWaitIsNotShorterThanTheFirst() {
        assertThat(new BackOffPolicy(Duration.ofSeconds(5), Duration.ZERO).after(7, 0, null))
                .contains(Duration.ofSeconds(5));
        assertThatIllegalArgumentException().isThrownBy(() -> new BackOffPolicy(Duration.ZERO, Duration.ofHours(1)));
    }
}
