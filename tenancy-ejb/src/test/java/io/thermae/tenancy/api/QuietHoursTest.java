package io.thermae.tenancy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.FieldViolation;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    @Test
    void areReadAsTheyAreWritten() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 30));
        assertThat(night.text()).isEqualTo("22:00-08:30");
        assertThat(QuietHours.parse(" 22:00-08:30 ")).isEqualTo(night);
        assertThat(night.any()).isTrue();
    }

    @Test
    void theSameTimeTwiceIsNever() {
        assertThat(QuietHours.parse("none").any()).isFalse();
        assertThat(QuietHours.parse("07:00-07:00").any()).isFalse();
        assertThat(QuietHours.parse("07:00-07:00").text()).isEqualTo("none");
    }

    @Test
    void somethingElseIsNone() {
        assertThat(QuietHours.violation("quietHours", "22:00-08:00")).isEmpty();
        assertThat(QuietHours.violation("quietHours", "at night"))
                .contains(new FieldViolation("quietHours", "invalid_format"));
        assertThat(QuietHours.violation("quietHours", 22)).contains(new FieldViolation("quietHours", "wrong_type"));
    }
}
