package io.thermae.booking.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a branch are kept: all from its first one until two months ahead, whether anything has happened or not, since
 * masters work on days without visits too. Days further ahead are kept one by one, as soon as there is something of them.
 */
final class CarryPolicy {

    /** A visit that is brought from elsewhere may be of long ago; days without visits are not kept that far back. */
    private static final int YEARS_BACK = 5;

    /** This month, and all of the next one. */
    private static final int DAYS_AHEAD = 62;

    /**
     * What is kept.
     *
     * @param firstDay of all that are
     * @param carriedTo two months ahead, or later if it was later once
     * @param days that have not been kept so far
     */
    record Kept(@Nullable LocalDate firstDay, @Nullable LocalDate carriedTo, List<LocalDate> days) {}

    private CarryPolicy() {}

    /**
     * Carries a branch on.
     *
     * @param firstDay null if nothing is kept yet
     * @param carriedTo null if nothing is kept yet
     * @param firstMarked the earliest day on which something has happened that is not known yet, if there is one
     */
    static Kept carry(
            @Nullable LocalDate firstDay,
            @Nullable LocalDate carriedTo,
            @Nullable LocalDate firstMarked,
            LocalDate today) {
        LocalDate known = firstDay == null || carriedTo == null ? today : firstDay;
        LocalDate last = firstDay == null || carriedTo == null ? today.minusDays(1) : carriedTo;
        LocalDate marked =
                firstMarked == null || firstMarked.isBefore(today.minusYears(YEARS_BACK)) ? today : firstMarked;
        LocalDate first = earlier(earlier(known, today), marked);
        LocalDate ahead = today.plusDays(DAYS_AHEAD);
        LocalDate to = last.isAfter(ahead) ? last : ahead;
        return new Kept(
                first,
                to,
                Stream.concat(first.datesUntil(known), last.plusDays(1).datesUntil(to.plusDays(1)))
                        .toList());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
