package io.thermae.tenancy.business;

import static io.thermae.tenancy.business.DeadlinePolicy.Kind.CLOSING_END;
import static io.thermae.tenancy.business.DeadlinePolicy.Kind.TRIAL_END;
import static io.thermae.tenancy.business.DeadlinePolicy.Kind.TRIAL_WARNING_1;
import static io.thermae.tenancy.business.DeadlinePolicy.Kind.TRIAL_WARNING_3;
import static io.thermae.tenancy.business.DeadlinePolicy.Kind.TRIAL_WARNING_7;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlinePolicyTest {

    private static final Instant NOW = Instant.parse("2024-02-26T08:00:00Z");

    @Test
    void aTrialIsWarnedThreeTimesBeforeItsEnd() {
        Instant end = NOW.plus(Duration.ofDays(14));

        assertThat(DeadlinePolicy.ofTrial(NOW, end))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        TRIAL_WARNING_7, end.minus(Duration.ofDays(7)),
                        TRIAL_WARNING_3, end.minus(Duration.ofDays(3)),
                        TRIAL_WARNING_1, end.minus(Duration.ofDays(1)),
                        TRIAL_END, end));
    }

    @Test
    void aShortTrialIsNotWarnedOfWhatHasBeen() {
        assertThat(DeadlinePolicy.ofTrial(NOW, NOW.plus(Duration.ofDays(7))))
                .containsOnlyKeys(TRIAL_WARNING_3, TRIAL_WARNING_1, TRIAL_END);
        assertThat(DeadlinePolicy.ofTrial(NOW, NOW.plus(Duration.ofHours(5)))).containsOnlyKeys(TRIAL_END);
        assertThat(DeadlinePolicy.ofTrial(NOW, NOW)).containsOnlyKeys(TRIAL_END);
    }

    @Test
    void ofWhatIsDueAtOnceTheLastCounts() {
        assertThat(DeadlinePolicy.effective(Set.of(TRIAL_WARNING_7))).containsExactly(TRIAL_WARNING_7);
        assertThat(DeadlinePolicy.effective(Set.of(TRIAL_WARNING_7, TRIAL_WARNING_3)))
                .containsExactly(TRIAL_WARNING_3);
        assertThat(DeadlinePolicy.effective(DeadlinePolicy.OF_TRIAL)).containsExactly(TRIAL_END);
        assertThat(DeadlinePolicy.effective(EnumSet.allOf(DeadlinePolicy.Kind.class)))
                .containsExactly(TRIAL_END, CLOSING_END);
        assertThat(DeadlinePolicy.effective(Set.of())).isEmpty();
    }
}
