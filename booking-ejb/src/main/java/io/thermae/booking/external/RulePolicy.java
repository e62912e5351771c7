package io.thermae.booking.external;

import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which rules of repetition are followed. The library walks a rule in loops that nobody can count or stop from outside, so
 * what would make these long is refused before: nobody is busy every hour of all time, and whoever says so has a machine count.
 */
final class RulePolicy {

    private static final Set<Frequency> MANY_A_DAY =
            EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private static final long MOST_A_DAY = 24;
    private static final int LONGEST_INTERVAL = 1000;

    /** Each day of a leap year, from both ends of it. */
    private static final int MOST_VALUES = 2 * 366;

    private RulePolicy() {}

    static boolean isFollowed(Recurrence rule) {
        return !MANY_A_DAY.contains(rule.getFrequency())
                && aDay(rule) <= MOST_A_DAY
                && (rule.getInterval() == null || rule.getInterval() <= LONGEST_INTERVAL)
                // a position is found by listing all of a period
                && (rule.getBySetPos().isEmpty() || !saysWhatTime(rule))
                && lists(rule).mapToInt(List::size).sum() <= MOST_VALUES;
    }

    static boolean saysWhatTime(Recurrence rule) {
        return !rule.getByHour().isEmpty()
                || !rule.getByMinute().isEmpty()
                || !rule.getBySecond().isEmpty();
    }

    private static long aDay(Recurrence rule) {
        return Stream.of(rule.getByHour(), rule.getByMinute(), rule.getBySecond())
                .mapToLong(each -> Math.max(1, each.size()))
                .reduce(1, (product, size) -> Math.min(product * size, Integer.MAX_VALUE));
    }

    private static Stream<List<?>> lists(Recurrence rule) {
        return Stream.of(
                rule.getByDay(),
                rule.getByMonth(),
                rule.getByMonthDay(),
                rule.getByYearDay(),
                rule.getByWeekNo(),
                rule.getBySetPos());
    }
}
