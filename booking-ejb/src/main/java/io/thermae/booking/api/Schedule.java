package io.thermae.booking.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a master works from a date on, until his next schedule begins: one week, or several in turn. Weeks begin on Monday.
 *
 * @param validFrom first date; null for the beginning of time
 * @param weeks how many take turns, from 1
 * @param from a date of the first of the weeks; null only if there is one
 * @param shifts by week, day and time
 * @param breaks by week, day and time; the hours of dates of their own know none
 */
public record Schedule(
        @Nullable LocalDate validFrom, int weeks, @Nullable LocalDate from, List<Shift> shifts, List<Break> breaks) {

    /** The same week after week. */
    public static Schedule weekly(List<Shift> shifts) {
        return new Schedule(null, 1, null, shifts, List.of());
    }
}
