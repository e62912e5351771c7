package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "1000, 60", "2147483647, 60"})
    void waitsTwiceAsLongAfterEachFailureUpToABound(int failures, int minutes) {
        assertThat(RetryPolicy.pause(failures, HOUR)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({"40001, true", "40P01, true", "23505, false"})
    void whoWasOnlySlowerMayTryAtOnce(String state, boolean passing) {
        RuntimeException wrapped = new IllegalStateException(new SqlFailed(new SQLException("", state)));
        assertThat(RetryPolicy.isPassing(wrapped)).isEqualTo(passing);
    }

    @Test
    void aFailureIsKnownHoweverDeepItWasWrapped() {
        RuntimeException wrapped = new IllegalStateException(new IllegalStateException(new PutOff("some")));
        assertThat(RetryPolicy.causes(wrapped, PutOff.class)).isTrue();
        assertThat(RetryPolicy.causes(wrapped, RaceLost.class)).isFalse();
        assertThat(RetryPolicy.isPassing(wrapped)).isFalse();
    }
}
