package io.thermae.booking.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The rules that people use, against the calendar walked day by day. */
class OccurrencesPropertiesTest {

    private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

    @Property(tries = 300)
    void everySoManyDays(
            @ForAll @IntRange(max = 4000) int day,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(min = 1, max = 40) int interval,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDateTime first = SOME_DAY.plusDays(day).atStartOfDay().plusMinutes(minute);
        List<LocalDateTime> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            expected.add(first.plusDays((long) i * interval));
        }

        assertThat(of("FREQ=DAILY;INTERVAL=%d;COUNT=%d".formatted(interval, count), first))
                .isEqualTo(expected);
    }

    @Property(tries = 300)
    void onDaysOfEverySoManyWeeks(
            @ForAll @IntRange(max = 4000) int day,
            @ForAll @IntRange(min = 1, max = 5) int interval,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @Size(max = 6) Set<DayOfWeek> others) {
        LocalDateTime first = SOME_DAY.plusDays(day).atTime(9, 0);
        Set<DayOfWeek> days = new java.util.TreeSet<>(others);
        days.add(first.getDayOfWeek());
        LocalDate firstMonday = monday(first.toLocalDate());
        List<LocalDateTime> expected = new ArrayList<>();
        for (LocalDateTime at = first; expected.size() < count; at = at.plusDays(1)) {
            long week = ChronoUnit.WEEKS.between(firstMonday, monday(at.toLocalDate()));
            if (days.contains(at.getDayOfWeek()) && week % interval == 0) {
                expected.add(at);
            }
        }
        String byDay = days.stream().map(name -> name.name().substring(0, 2)).collect(Collectors.joining(","));

        assertThat(of("FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s;COUNT=%d".formatted(interval, byDay, count), first))
                .isEqualTo(expected);
    }

    /** Months without such a day are left out (RFC 5545, 3.3.10). */
    @Property(tries = 300)
    void onTheSameDayOfEachMonth(
            @ForAll @IntRange(max = 4000) int day, @ForAll @IntRange(min = 1, max = 30) int months) {
        LocalDateTime first = SOME_DAY.plusDays(day).atTime(9, 0);
        LocalDate last = first.toLocalDate().plusMonths(months);
        List<LocalDateTime> expected = new ArrayList<>();
        for (LocalDateTime at = first; !at.toLocalDate().isAfter(last); at = at.plusDays(1)) {
            if (at.getDayOfMonth() == first.getDayOfMonth()) {
                expected.add(at);
            }
        }
        String until = last.toString().replace("-", "");

        assertThat(of("FREQ=MONTHLY;UNTIL=" + until, first)).isEqualTo(expected);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<LocalDateTime> of(String rule, LocalDateTime first) {
        return Occurrences.of(rule, first, ZoneOffset.UTC);
    }
}
