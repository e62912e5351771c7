package io.thermae.booking.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who does not answer is left alone for longer and longer, but not for good. */
class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(Duration.ofMinutes(15), Duration.ofHours(6));

    @Test
    void theWaitDoublesWithEachFailureUpToTheLongest() {
        assertThat(policy.after(0)).hasMinutes(15);
        assertThat(policy.after(1)).hasMinutes(15);
        assertThat(policy.after(2)).hasMinutes(30);
        assertThat(policy.after(3)).hasMinutes(60);
        assertThat(policy.after(6)).hasMinutes(360);
        assertThat(policy.after(1_000_000)).hasMinutes(360);
    }

    @Test
    void aLongestWaitBelowTheIntervalIsTheInterval() {
        assertThat(new RetryPolicy(Duration.ofHours(2), Duration.ofHours(1)).after(9))
                .hasHours(2);
    }
}
