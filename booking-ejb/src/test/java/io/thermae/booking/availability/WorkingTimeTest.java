package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Break;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.WorkingDate;
import io.thermae.booking.api.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final Shift DAY = shift("09:00", "18:00", null, null);

    @Test
    void weeksTakeTurnsBeforeAndAfterTheFirst() {
        Schedule turns = new Schedule(
                null,
                3,
                // a Wednesday: its week is the first
                MONDAY.plusDays(2),
                List.of(shift("09:00", "12:00", 1, null), shift("13:00", "15:00", 2, null)),
                List.of());

        assertThat(hours(turns, MONDAY)).containsExactly("09:00-12:00");
        assertThat(hours(turns, MONDAY.plusWeeks(1))).containsExactly("13:00-15:00");
        assertThat(hours(turns, MONDAY.plusWeeks(2))).isEmpty();
        assertThat(hours(turns, MONDAY.plusWeeks(30))).containsExactly("09:00-12:00");
        assertThat(hours(turns, MONDAY.minusWeeks(2))).containsExactly("13:00-15:00");
        assertThat(hours(turns, MONDAY.minusWeeks(1))).isEmpty();
    }

    @Test
    void breaksAreTakenOutOfTheirWeeks() {
        Schedule schedule = new Schedule(
                null,
                2,
                MONDAY,
                List.of(DAY),
                List.of(
                        new Break(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.of(13, 0), null),
                        new Break(DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.MIDNIGHT, 2)));

        assertThat(hours(schedule, MONDAY)).containsExactly("09:00-12:00", "13:00-18:00");
        assertThat(hours(schedule, MONDAY.plusWeeks(1))).containsExactly("09:00-12:00", "13:00-17:00");
    }

    @Test
    void aScheduleHoldsUntilTheNextOneBegins() {
        Schedule later = new Schedule(MONDAY, 1, null, List.of(shift("10:00", "11:00", null, null)), List.of());
        WorkingTime time = new WorkingTime(List.of(Schedule.weekly(List.of(DAY)), later), List.of());

        assertThat(hours(time, HERE, MONDAY.minusWeeks(1))).containsExactly("09:00-18:00");
        assertThat(hours(time, HERE, MONDAY)).containsExactly("10:00-11:00");
        assertThat(hours(new WorkingTime(List.of(later), List.of()), HERE, MONDAY.minusWeeks(1)))
                .isEmpty();
    }

    @Test
    void aDateOfItsOwnReplacesTheScheduleAndOvertimeIsAddedWithoutItsBreaks() {
        Schedule week = new Schedule(
                null,
                1,
                null,
                List.of(DAY),
                List.of(new Break(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.of(14, 0), null)));

        assertThat(hours(new WorkingTime(List.of(week), List.of(date(false))), HERE, MONDAY))
                .isEmpty();
        assertThat(hours(new WorkingTime(List.of(week), List.of(date(false, "12:00", "20:00"))), HERE, MONDAY))
                .containsExactly("12:00-20:00");
        assertThat(hours(new WorkingTime(List.of(week), List.of(date(true, "13:00", "20:00"))), HERE, MONDAY))
                .containsExactly("09:00-12:00", "13:00-20:00");
        assertThat(hours(
                        new WorkingTime(List.of(week), List.of(date(false), date(true, "20:00", "21:00"))),
                        HERE,
                        MONDAY))
                .containsExactly("20:00-21:00");
    }

    @Test
    void aShiftInABranchIsInNoOther() {
        Schedule week =
                Schedule.weekly(List.of(shift("09:00", "12:00", null, HERE), shift("13:00", "15:00", null, THERE)));
        WorkingTime time = new WorkingTime(List.of(week), List.of());

        assertThat(hours(time, HERE, MONDAY)).containsExactly("09:00-12:00");
        assertThat(hours(time, THERE, MONDAY)).containsExactly("13:00-15:00");
    }

    private static List<String> hours(Schedule schedule, LocalDate date) {
        return hours(new WorkingTime(List.of(schedule), List.of()), HERE, date);
    }

    private static List<String> hours(WorkingTime time, UUID branch, LocalDate date) {
        return time.in(branch, ZONE, date, date).ranges().stream()
                .map(span -> LocalTime.ofInstant(span.start(), ZONE) + "-" + LocalTime.ofInstant(span.end(), ZONE))
                .toList();
    }

    private static Shift shift(String start, String end, @Nullable Integer week, @Nullable UUID branch) {
        return new Shift(DayOfWeek.MONDAY, LocalTime.parse(start), LocalTime.parse(end), week, branch);
    }

    private static WorkingDate date(boolean overtime, String... span) {
        return new WorkingDate(
                new UUID(6, 1),
                MONDAY,
                overtime,
                span.length == 0
                        ? List.of()
                        : List.of(new WorkingHours(LocalTime.parse(span[0]), LocalTime.parse(span[1]), null)),
                null);
    }
}
