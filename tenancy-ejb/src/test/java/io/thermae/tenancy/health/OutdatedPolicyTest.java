package io.thermae.tenancy.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.SystemCheck.Status;
import io.thermae.tenancy.api.SystemHealth.CheckFailure;
import io.thermae.tenancy.api.SystemHealth.CheckView;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutdatedPolicyTest {

    private static final Instant SINCE = Instant.parse("2024-03-01T09:00:00Z");
    private static final Instant LOOKED = Instant.parse("2024-03-01T10:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static CheckView found(Status status) {
        return new CheckView("outbox", status, SINCE, 7, "seconds", LOOKED, null);
    }

    @ParameterizedTest
    @CsvSource({"5, 180", "60, 180", "61, 183", "600, 1800"})
    void countsForThreePeriodsAndForThreeMinutesAtLeast(int every, int counts) {
        assertThat(OutdatedPolicy.countsFor(Duration.ofSeconds(every))).isEqualTo(Duration.ofSeconds(counts));
    }

    @Test
    void whatWasFoundOfLateStands() {
        CheckView up = found(Status.UP);

        assertThat(OutdatedPolicy.at(up, LOOKED.plus(LIMIT), LIMIT)).isSameAs(up);
    }

    @Test
    void afterThatNobodyKnows() {
        CheckView shown = OutdatedPolicy.at(found(Status.UP), LOOKED.plus(LIMIT).plusMillis(1), LIMIT);

        assertThat(shown.status()).isEqualTo(Status.DOWN);
        assertThat(shown.failure()).isEqualTo(CheckFailure.OUTDATED);
        assertThat(shown.since()).isEqualTo(LOOKED.plus(LIMIT));
        assertThat(shown.lookedAt()).isEqualTo(LOOKED);
        assertThat(shown.number()).isEqualTo(7);
    }

    @Test
    void whatWasDownIsDownSinceThen() {
        CheckView shown = OutdatedPolicy.at(found(Status.DOWN), LOOKED.plus(Duration.ofHours(1)), LIMIT);

        assertThat(shown.since()).isEqualTo(SINCE);
        assertThat(shown.failure()).isEqualTo(CheckFailure.OUTDATED);
    }
}
