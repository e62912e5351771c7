package io.thermae.engagement.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final int MOST = 3;

    @Test
    void aFewFailuresAreNoReasonToStopButToBringOneAtATime() {
        Health health = failed(4);

        assertThat(failed(1).share(NOW, MOST)).isEqualTo(1);
        assertThat(health.share(NOW, MOST)).isEqualTo(1);
        assertThat(health.isFailing()).isTrue();
        assertThat(health.isClosed(NOW)).isFalse();
        assertThat(health.failingSince()).isEqualTo(NOW);
    }

    @Test
    void afterManyNothingIsBroughtForAWhileAndThenOneToSee() {
        Health health = failed(5);

        assertThat(health.share(NOW, MOST)).isZero();
        Instant later = NOW.plus(Health.FIRST_PAUSE);
        assertThat(health.share(later.minusMillis(1), MOST)).isZero();
        assertThat(health.share(later, MOST)).isEqualTo(1);
    }

    @Test
    void theWhileDoublesUpToABound() {
        assertThat(failed(6).closedUntil()).isEqualTo(NOW.plusSeconds(60));
        assertThat(failed(7).closedUntil()).isEqualTo(NOW.plusSeconds(120));
        assertThat(failed(1000).closedUntil()).isEqualTo(NOW.plus(Health.LONGEST_PAUSE));
    }

    @Test
    void oneSuccessAndAllIsWell() {
        assertThat(Health.WELL.share(NOW, MOST)).isEqualTo(MOST);
        assertThat(Health.WELL.isFailing()).isFalse();
        assertThat(Health.WELL.hasFailedFor(Duration.ZERO, NOW)).isFalse();
    }

    @Test
    void whoFailsForLongIsToldApartFromWhoFailsOften() {
        Duration day = Duration.ofHours(24);

        assertThat(failed(50).hasFailedFor(day, NOW.plus(day).minusSeconds(1))).isFalse();
        assertThat(failed(50).hasFailedFor(day, NOW.plus(day))).isTrue();
        // two attempts with a day between them say little
        assertThat(failed(2).hasFailedFor(day, NOW.plus(day))).isFalse();
    }

    private static Health failed(int times) {
        return IntStream.range(0, times)
                .boxed()
                .reduce(Health.WELL, (health, i) -> health.afterFailure(NOW), (a, b) -> b);
    }
}
