package io.thermae.tenancy.branch;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.FieldViolation;
import io.thermae.tenancy.api.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BranchPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Almaty", "Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC"})
    void knowsRegions(String zone) {
        assertThat(BranchPolicy.isZone(zone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+05:00", "UTC+5", "GMT", "EST", "Etc/GMT-5", "SystemV/PST8", "Asia/Atlantis", "asia/almaty"
            })
    void refusesOffsetsAndUnknownRegions(String zone) {
        assertThat(BranchPolicy.isZone(zone)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"09:00, 18:00", "09:00, 00:00", "00:00, 00:00", "23:59, 00:00"})
    void takesSpansThatEndUntilMidnight(LocalTime opens, LocalTime closes) {
        assertThat(BranchPolicy.violations(List.of(monday(opens, closes)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18:00, 09:00", "09:00, 09:00", "22:00, 02:00"})
    void rejectsSpansThatDoNotEndAfterTheyStart(LocalTime opens, LocalTime closes) {
        assertThat(BranchPolicy.violations(List.of(monday(opens, closes))))
                .containsExactly(new FieldViolation("businessHours[0].closes", "must_be_after_opens"));
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 13:00, 12:59, 18:00",
        "12:59, 18:00, 09:00, 13:00",
        "09:00, 00:00, 23:00, 00:00",
        "00:00, 00:00, 10:00, 11:00",
        "09:00, 18:00, 10:00, 11:00",
    })
    void rejectsOverlappingHoursOfOneDay(LocalTime opens, LocalTime closes, LocalTime opens2, LocalTime closes2) {
        assertThat(BranchPolicy.violations(List.of(monday(opens, closes), monday(opens2, closes2))))
                .containsExactly(new FieldViolation("businessHours[1]", "overlaps"));
    }

    @Test
    void takesSpansThatTouchAndTheSameHoursOnOtherDays() {
        LocalTime nine = LocalTime.of(9, 0);
        LocalTime one = LocalTime.of(13, 0);
        LocalTime six = LocalTime.of(18, 0);

        assertThat(BranchPolicy.violations(
                        List.of(monday(nine, one), monday(one, six), new OpeningHours(DayOfWeek.TUESDAY, nine, six))))
                .isEmpty();
    }

    private static OpeningHours monday(LocalTime opens, LocalTime closes) {
        return new OpeningHours(DayOfWeek.MONDAY, opens, closes);
    }
}
