package io.thermae.tenancy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.FieldViolation;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "22:00-08:30, 00:05, true",
        "22:00-08:30, 22:00, true",
        "22:00-08:30, 08:30, false",
        "22:00-08:30, 21:59, false",
        "13:00-14:00, 13:00, true",
        "13:00-14:00, 14:00, false",
        "none, 00:00, false"
    })
    void coverTheirBeginAndNotTheirEnd(String hours, LocalTime time, boolean covered) {
        assertThat(QuietHours.parse(hours).covers(time)).isEqualTo(covered);
    }

    @Test
    void somethingElseIsNone() {
        assertThat(QuietHours.violation("quietHours", "22:00-08:00")).isEmpty();
        assertThat(QuietHours.violation("quietHours", "at night"))
                .contains(new FieldViolation("quietHours", "invalid_format"));
        assertThat(QuietHours.violation("quietHours", 22)).contains(new FieldViolation("quietHours", "wrong_type"));
    }
}
