package io.thermae.engagement.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResendPolicyTest {

    private static final Instant NOW = Instant.parse("2024-02-26T09:00:00Z");

    @Test
    void threeCopiesADayAndThenOneWaits() {
        assertThat(ResendPolicy.wait(List.of(), NOW)).isEmpty();
        assertThat(ResendPolicy.wait(hoursAgo(1, 2), NOW)).isEmpty();
        assertThat(ResendPolicy.wait(hoursAgo(1, 2, 3), NOW)).contains(Duration.ofHours(21));
    }

    @Test
    void whatIsOlderThanADayDoesNotCount() {
        assertThat(ResendPolicy.wait(hoursAgo(1, 2, 24), NOW)).isEmpty();
        assertThat(ResendPolicy.wait(hoursAgo(30, 23, 2, 25, 1), NOW)).contains(Duration.ofHours(1));
    }

    @Test
    void ofMoreThanThereMayBeTheThirdLastCounts() {
        assertThat(ResendPolicy.wait(hoursAgo(1, 2, 3, 4), NOW)).contains(Duration.ofHours(21));
    }

    @Test
    void whoIsTooEarlyIsToldForHowLong() {
        assertThatCode(() -> ResendPolicy.require(hoursAgo(1, 2), NOW)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ResendPolicy.require(hoursAgo(1, 2, 3), NOW))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo(ErrorCode.TOO_MANY_ATTEMPTS);
                    assertThat(broken.details()).containsEntry("retryAfterSeconds", 75_600);
                });
    }

    private static List<Instant> hoursAgo(Integer... hours) {
        return Stream.of(hours).map(ago -> NOW.minus(Duration.ofHours(ago))).toList();
    }
}
