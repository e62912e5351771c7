package io.thermae.booking.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Break;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.Shift;
import io.thermae.booking.availability.Spans;
import io.thermae.booking.availability.WorkingTime;
import io.thermae.kernel.Language;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.BranchSettings;
import io.thermae.tenancy.api.MasterChoice;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.ReminderTimes;
import io.thermae.tenancy.api.SpecialDate;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformancePolicyTest {

    private static final BranchSettings SETTINGS = new BranchSettings(
            0,
            365,
            0,
            0,
            0,
            0,
            10,
            15,
            15,
            true,
            MasterChoice.LEAST_BUSY,
            ReminderTimes.NEVER,
            0,
            QuietHours.NONE,
            Language.EN);
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final WorkingTime NINE_TO_SIX = daily("09:00", "18:00");

    @Test
    void working_time_is_the_schedule_while_it_is_open_less_breaks_and_time_off() {
        Schedule schedule = new Schedule(
                null,
                1,
                null,
                List.of(new Shift(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(18, 0))),
                List.of(new Break(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(14, 0), null)));
        Spans dentist = Spans.of(List.of(range("2024-03-04T15:30:00Z", "2024-03-05T10:00:00Z")));

        // nine hours, of which one is closed, one a break, and two and a half he is off
        assertThat(minutes(new WorkingTime(List.of(schedule), List.of()), branch("UTC", "10:00", "20:00"), dentist))
                .isEqualTo(9 * 60 - 60 - 60 - 150);
    }

    @Test
    void what_is_to_be_done_in_two_branches_at_once_is_done_once() {
        BranchCalendar here = branch("UTC", "09:00", "14:00");
        BranchCalendar there = new BranchCalendar(
                THERE, "There", null, null, ZoneId.of("UTC"), week("12:00", "16:00"), List.of(), SETTINGS);

        assertThat(PerformancePolicy.minutes(
                        PerformancePolicy.working(NINE_TO_SIX, List.of(here, there), MONDAY, MONDAY, Spans.NONE)))
                .isEqualTo(7 * 60);
        assertThat(PerformancePolicy.minutes(
                        PerformancePolicy.working(NINE_TO_SIX, List.of(), MONDAY, MONDAY, Spans.NONE)))
                .isZero();
    }

    @Test
    void a_closed_day_is_no_working_time() {
        BranchCalendar open = branch("UTC", "09:00", "18:00");
        BranchCalendar closed = new BranchCalendar(
                HERE,
                "Here",
                null,
                null,
                open.zone(),
                open.week(),
                List.of(new SpecialDate(new UUID(3, 1), MONDAY, true, null, null, null)),
                SETTINGS);

        assertThat(minutes(NINE_TO_SIX, closed, Spans.NONE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // the night in which an hour is missing, the one in which an hour comes twice, and one as all others
        "2024-03-31, 1380",
        "2024-10-27, 1500",
        "2024-06-01, 1440"
    })
    void a_day_is_as_long_as_it_is(LocalDate day, long expected) {
        WorkingTime roundTheClock = daily("00:00", "00:00");
        BranchCalendar berlin = branch("Europe/Berlin", "00:00", "00:00");

        assertThat(PerformancePolicy.minutes(
                        PerformancePolicy.working(roundTheClock, List.of(berlin), day, day, Spans.NONE)))
                .isEqualTo(expected);
    }

    @Test
    void what_overlaps_counts_once() {
        Spans booked = Spans.of(List.of(
                range("2024-03-04T10:00:00Z", "2024-03-04T11:00:00Z"),
                range("2024-03-04T10:30:00Z", "2024-03-04T11:30:00Z"),
                range("2024-03-04T12:00:00Z", "2024-03-04T12:15:30Z")));

        assertThat(PerformancePolicy.minutes(booked)).isEqualTo(90 + 15);
    }

    @ParameterizedTest
    @CsvSource({"0, 7, 0.0000", "1, 3, 0.3333", "2, 3, 0.6667", "7, 7, 1.0000", "9, 6, 1.5000"})
    void a_rate_is_a_fraction_of_four_decimals(long part, long whole, BigDecimal expected) {
        assertThat(PerformancePolicy.rate(part, whole)).isEqualTo(expected);
    }

    @Test
    void of_nothing_there_is_no_rate() {
        assertThat(PerformancePolicy.rate(0, 0)).isNull();
    }

    private static long minutes(WorkingTime time, BranchCalendar branch, Spans timeOff) {
        return PerformancePolicy.minutes(
                PerformancePolicy.working(time, List.of(branch), MONDAY, MONDAY.plusDays(1), timeOff)
                        .intersect(Spans.of(List.of(range("2024-03-04T00:00:00Z", "2024-03-05T00:00:00Z")))));
    }

    private static WorkingTime daily(String from, String to) {
        return new WorkingTime(
                List.of(Schedule.weekly(Arrays.stream(DayOfWeek.values())
                        .map(day -> new Shift(day, LocalTime.parse(from), LocalTime.parse(to)))
                        .toList())),
                List.of());
    }

    private static BranchCalendar branch(String zone, String opens, String closes) {
        return new BranchCalendar(HERE, "Here", null, null, ZoneId.of(zone), week(opens, closes), List.of(), SETTINGS);
    }

    private static List<OpeningHours> week(String opens, String closes) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new OpeningHours(day, LocalTime.parse(opens), LocalTime.parse(closes)))
                .toList();
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(Instant.parse(start), Instant.parse(end));
    }
}
