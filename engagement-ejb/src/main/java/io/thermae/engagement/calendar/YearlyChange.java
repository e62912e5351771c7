package io.thermae.engagement.calendar;

import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A change of the clocks that comes every year, as a calendar can say it: "the last Sunday of March at two".
 *
 * @param first the change of the first year
 * @param recurrence when it comes again, in the wall time before the change
 */
record YearlyChange(ZoneOffsetTransition first, Recurrence recurrence) {

    /** After this many years the weekdays of all dates come round again. */
    private static final int CYCLE = 28;

    /** In {@code BYDAY}: the last one of the month. */
    private static final int LAST = -1;

    /**
     * The change that a rule makes from a year on; empty if it is not on the same weekday of the same week of the month in
     * all years (a rule may count in UTC, and the wall time then falls into a neighbouring day).
     */
    static Optional<YearlyChange> of(ZoneOffsetTransitionRule rule, int year) {
        ZoneOffsetTransition first = rule.createTransition(year);
        LocalDateTime at = first.getDateTimeBefore();
        int week = (at.getDayOfMonth() - 1) / 7 + 1;
        return IntStream.of(LAST, week)
                .filter(ordinal -> IntStream.range(year, year + CYCLE).allMatch(other -> occurrence(at, ordinal, other)
                        .equals(rule.createTransition(other).getDateTimeBefore())))
                .mapToObj(ordinal -> new YearlyChange(first, recurrence(at, ordinal)))
                .findFirst();
    }

    private static LocalDateTime occurrence(LocalDateTime pattern, int ordinal, int year) {
        return pattern.withDayOfMonth(1)
                .withYear(year)
                .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, pattern.getDayOfWeek()));
    }

    private static Recurrence recurrence(LocalDateTime pattern, int ordinal) {
        return new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(pattern.getMonthValue())
                .byDay(ordinal, DayOfWeek.valueOf(pattern.getDayOfWeek().name()))
                .build();
    }
}
