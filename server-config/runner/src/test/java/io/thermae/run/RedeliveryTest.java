package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedeliveryTest {

    @Test
    void waits_double_up_to_the_longest() {
        assertThat(new Redelivery(5, Duration.ofSeconds(1), Duration.ofSeconds(3)).lasts())
                .isEqualTo(Duration.ofSeconds(1 + 2 + 3 + 3));
    }

    @Test
    void an_outage_of_a_day_lays_nothing_aside_and_its_end_is_noticed_within_minutes() {
        assertThat(Redelivery.FOR_A_DAY.lasts()).isBetween(Duration.ofHours(24), Duration.ofHours(30));
        assertThat(Redelivery.FOR_A_DAY.longest()).isLessThanOrEqualTo(Duration.ofMinutes(10));
    }
}
