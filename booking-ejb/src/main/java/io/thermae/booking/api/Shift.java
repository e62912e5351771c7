package io.thermae.booking.api;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span of a master's working week, in the wall time of the branch where he works.
 *
 * @param end first minute after; 00:00 is the end of the day
 * @param week of the schedule's weeks, from 1; null for each of them
 * @param branchId where he works then; null for any of his branches
 */
public record Shift(
        DayOfWeek dayOfWeek, LocalTime start, LocalTime end, @Nullable Integer week, @Nullable UUID branchId) {

    /** Each week, in any branch. */
    public Shift(DayOfWeek dayOfWeek, LocalTime start, LocalTime end) {
        this(dayOfWeek, start, end, null, null);
    }
}
