package io.thermae.booking.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Shift;
import io.thermae.kernel.FieldViolation;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulePolicyTest {

    @ParameterizedTest
    @CsvSource({"09:00, 18:00", "09:00, 00:00", "00:00, 00:00"})
    void takesShiftsUntilTheEndOfTheDay(LocalTime start, LocalTime end) {
        assertThat(SchedulePolicy.violations(List.of(monday(start, end)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18:00, 09:00", "09:00, 09:00", "22:00, 06:00"})
    void rejectsShiftsThatDoNotEndAfterTheyStart(LocalTime start, LocalTime end) {
        assertThat(SchedulePolicy.violations(List.of(monday(start, end))))
                .containsExactly(new FieldViolation("schedule[0].end", "must_be_after_start"));
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 13:00, 12:59, 18:00",
        "12:59, 18:00, 09:00, 13:00",
        "09:00, 18:00, 10:00, 11:00",
        "09:00, 00:00, 23:00, 00:00",
        "00:00, 00:00, 00:00, 00:00",
    })
    void rejectsOverlappingShifts(LocalTime start, LocalTime end, LocalTime start2, LocalTime end2) {
        assertThat(SchedulePolicy.violations(List.of(monday(start, end), monday(start2, end2))))
                .containsExactly(new FieldViolation("schedule[1]", "overlaps"));
    }

    @Test
    void takesShiftsThatTouchAndTheSameShiftOnOtherDays() {
        LocalTime nine = LocalTime.of(9, 0);
        LocalTime one = LocalTime.of(13, 0);
        LocalTime six = LocalTime.of(18, 0);

        assertThat(SchedulePolicy.violations(
                        List.of(monday(one, six), monday(nine, one), new Shift(DayOfWeek.TUESDAY, nine, six))))
                .isEmpty();
    }

    @Test
    void findsEveryShiftThatBreaksARule() {
        LocalTime nine = LocalTime.of(9, 0);
        LocalTime six = LocalTime.of(18, 0);

        assertThat(SchedulePolicy.violations(List.of(monday(nine, six), monday(nine, nine), monday(nine, six))))
                .extracting(FieldViolation::field)
                .containsExactly("schedule[1].end", "schedule[2]");
    }

    private static Shift monday(LocalTime start, LocalTime end) {
        return new Shift(DayOfWeek.MONDAY, start, end);
    }
}
