package io.thermae.tenancy.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobPolicyTest {

    @ParameterizedTest
    @CsvSource({"5, 0, 5", "5, 1, 10", "5, 2, 20", "5, 5, 160", "5, 6, 300", "5, 1000, 300", "60, 3, 300"})
    void waitsTwiceAsLongAfterEachFailureUpToABound(int usual, int failures, int pause) {
        assertThat(JobPolicy.pause(Duration.ofSeconds(usual), failures)).isEqualTo(Duration.ofSeconds(pause));
    }

    @ParameterizedTest
    @CsvSource({"1, 600, false", "1, 601, true", "600, 1800, false", "600, 1801, true"})
    void isLateAfterSomePeriodsAndNotBeforeAWhile(int every, int since, boolean late) {
        assertThat(JobPolicy.isLate(Duration.ofSeconds(every), 3, Duration.ofSeconds(since)))
                .isEqualTo(late);
    }

    @Test
    void neverComesSoonerThanUsual() {
        assertThat(JobPolicy.pause(Duration.ofHours(1), 3)).isEqualTo(Duration.ofHours(1));
    }
}
