package io.thermae.booking.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Break;
import io.thermae.booking.api.MasterSkill;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.WorkingDate;
import io.thermae.booking.api.WorkingHours;
import io.thermae.kernel.FieldViolation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulePolicyTest {

    @ParameterizedTest
    @CsvSource({"09:00, 18:00", "09:00, 00:00", "00:00, 00:00"})
    void takesShiftsUntilTheEndOfTheDay(LocalTime start, LocalTime end) {
        assertThat(violations(List.of(monday(start, end)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18:00, 09:00", "09:00, 09:00", "22:00, 06:00"})
    void rejectsShiftsThatDoNotEndAfterTheyStart(LocalTime start, LocalTime end) {
        assertThat(violations(List.of(monday(start, end))))
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
        assertThat(violations(List.of(monday(start, end), monday(start2, end2))))
                .containsExactly(new FieldViolation("schedule[1]", "overlaps"));
    }

    @Test
    void takesShiftsThatTouchAndTheSameShiftOnOtherDays() {
        LocalTime nine = LocalTime.of(9, 0);
        LocalTime one = LocalTime.of(13, 0);
        LocalTime six = LocalTime.of(18, 0);

        assertThat(violations(List.of(monday(one, six), monday(nine, one), new Shift(DayOfWeek.TUESDAY, nine, six))))
                .isEmpty();
    }

    @Test
    void findsEveryShiftThatBreaksARule() {
        LocalTime nine = LocalTime.of(9, 0);
        LocalTime six = LocalTime.of(18, 0);

        assertThat(violations(List.of(monday(nine, six), monday(nine, nine), monday(nine, six))))
                .extracting(FieldViolation::field)
                .containsExactly("schedule[1].end", "schedule[2]");
    }

    private static Shift monday(LocalTime start, LocalTime end) {
        return new Shift(DayOfWeek.MONDAY, start, end);
    }

    @Test
    void shiftsOfDifferentWeeksDoNotOverlapButThoseOfEachWeekDo() {
        Shift first = inWeek(1);
        Shift second = inWeek(2);
        Shift each = inWeek(null);

        assertThat(violations(turns(2, first, second))).isEmpty();
        assertThat(violations(turns(2, first, each))).containsExactly(new FieldViolation("schedule[1]", "overlaps"));
        assertThat(violations(turns(2, each, second))).containsExactly(new FieldViolation("schedule[1]", "overlaps"));
    }

    @Test
    void weeksAreThoseThatThereAre() {
        assertThat(violations(turns(2, inWeek(3))))
                .extracting(FieldViolation::field)
                .containsExactly("schedule[0].week");
        assertThat(violations(turns(2, inWeek(0))))
                .extracting(FieldViolation::field)
                .containsExactly("schedule[0].week");
        assertThat(violations(turns(0))).extracting(FieldViolation::field).containsExactly("weeks");
        assertThat(violations(turns(13))).extracting(FieldViolation::field).containsExactly("weeks");
        assertThat(violations(new Schedule(null, 2, null, List.of(), List.of())))
                .containsExactly(new FieldViolation("from", "required"));
        assertThat(violations(new Schedule(LocalDate.MAX, 1, LocalDate.MIN, List.of(), List.of())))
                .extracting(FieldViolation::field)
                .containsExactly("from", "validFrom");
    }

    @Test
    void breaksKeepTheRulesOfShifts() {
        Break backwards = new Break(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.of(11, 0), null);

        assertThat(violations(new Schedule(null, 1, null, List.of(), List.of(backwards))))
                .containsExactly(new FieldViolation("breaks[0].end", "must_be_after_start"));
    }

    @Test
    void nobodyWorksInABranchThatIsNotHis() {
        Shift away = new Shift(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.NOON, null, new UUID(0, 9));
        WorkingHours hours = new WorkingHours(LocalTime.of(9, 0), LocalTime.NOON, new UUID(0, 9));

        assertThat(violations(Schedule.weekly(List.of(away))))
                .containsExactly(new FieldViolation("schedule[0].branchId", "unknown_branch"));
        assertThat(SchedulePolicy.violations(date(false, hours), Set.of()))
                .containsExactly(new FieldViolation("shifts[0].branchId", "unknown_branch"));
    }

    @Test
    void overtimeIsSome() {
        assertThat(SchedulePolicy.violations(date(false), Set.of())).isEmpty();
        assertThat(SchedulePolicy.violations(date(true), Set.of()))
                .containsExactly(new FieldViolation("shifts", "required"));
    }

    @Test
    void aSkillIsThereOnce() {
        List<MasterSkill> skills = List.of(
                new MasterSkill("Stone massage", null, null), new MasterSkill(" stone MASSAGE", null, LocalDate.MAX));

        assertThat(SchedulePolicy.ofSkills(skills))
                .containsExactly(
                        new FieldViolation("skills[1].name", "repeated"),
                        new FieldViolation("skills[1].validUntil", "out_of_range"));
    }

    private static Shift inWeek(@Nullable Integer week) {
        return new Shift(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.NOON, week, null);
    }

    private static Schedule turns(int weeks, Shift... shifts) {
        return new Schedule(null, weeks, LocalDate.of(2026, Month.MAY, 4), List.of(shifts), List.of());
    }

    private static WorkingDate date(boolean overtime, WorkingHours... hours) {
        return new WorkingDate(new UUID(6, 1), LocalDate.of(2026, Month.MAY, 4), overtime, List.of(hours), null);
    }

    private static List<FieldViolation> violations(List<Shift> week) {
        return violations(Schedule.weekly(week));
    }

    private static List<FieldViolation> violations(Schedule schedule) {
        return SchedulePolicy.violations(schedule, Set.of());
    }
}
