package io.thermae.tenancy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.FieldViolation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReminderTimesTest {

    @Test
    void theLongestComesFirst() {
        assertThat(new ReminderTimes(List.of(120, 20_160, 1440)).minutes()).containsExactly(20_160, 1440, 120);
        assertThat(new ReminderTimes(List.of(120, 1440))).isEqualTo(new ReminderTimes(List.of(1440, 120)));
    }

    @Test
    void areReadAsTheyWereWritten() {
        for (ReminderTimes times : List.of(ReminderTimes.NEVER, new ReminderTimes(List.of(1440, 120)))) {
            assertThat(ReminderTimes.parse(times.text())).isEqualTo(times);
        }
        assertThat(ReminderTimes.parse(" 120, 1440 ").text()).isEqualTo("1440,120");
    }

    @Test
    void ofAVisitOfSeveralServicesAreThoseOfAll() {
        assertThat(ReminderTimes.together(List.of(
                        new ReminderTimes(List.of(1440, 120)),
                        ReminderTimes.NEVER,
                        new ReminderTimes(List.of(2880, 120)))))
                .isEqualTo(new ReminderTimes(List.of(2880, 1440, 120)));
        assertThat(ReminderTimes.together(List.of())).isEqualTo(ReminderTimes.NEVER);
    }

    @Test
    void breakTheFirstRuleThatTheyBreak() {
        assertThat(ReminderTimes.violation("times", List.of())).isEmpty();
        assertThat(ReminderTimes.violation("times", List.of(10, 20_160))).isEmpty();
        assertThat(ReminderTimes.violation("times", List.of(60, "120")))
                .contains(new FieldViolation("times", "wrong_type"));
        assertThat(ReminderTimes.violation("times", List.of(10, 20, 30, 40, 50, 60)))
                .contains(new FieldViolation("times", "too_many", Map.of("max", 5)));
        assertThat(ReminderTimes.violation("times", List.of(60, 9)))
                .contains(new FieldViolation("times", "out_of_range", Map.of("min", 10, "max", 20_160)));
        assertThat(ReminderTimes.violation("times", List.of(60, 120, 60)))
                .contains(new FieldViolation("times", "repeated"));
    }
}
