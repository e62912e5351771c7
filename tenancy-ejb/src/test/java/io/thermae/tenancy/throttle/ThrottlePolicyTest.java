package io.thermae.tenancy.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrottlePolicyTest {

    @Test
    void letsTheFirstAttemptsPassAndThenDoublesTheWaitUpToTheLongest() {
        assertThat(ThrottlePolicy.ofGuesses(3, 30).waits()).containsExactly(0, 0, 0, 1, 2, 4, 8, 16, 30);
    }

    @Test
    void waitsAtMostTheLongest() {
        assertThat(ThrottlePolicy.ofGuesses(0, 1).waits()).containsExactly(1);
        assertThat(ThrottlePolicy.ofGuesses(1, 8).waits()).containsExactly(0, 1, 2, 4, 8);
    }

    @Test
    void whoHasThingsSentWaitsMinutesAndThenAnHour() {
        assertThat(ThrottlePolicy.ofSendings(2).waits()).containsExactly(0, 0, 60, 120, 240, 480, 960, 1920, 3600);
    }

    @Test
    void keepsNoAddressInAKey() {
        assertThat(new Subject("log-in", "aigerim@example.org").key())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(new Subject("forgotten-password", "aigerim@example.org").key());
    }
}
