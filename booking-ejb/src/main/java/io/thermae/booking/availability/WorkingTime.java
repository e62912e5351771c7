package io.thermae.booking.availability;

import io.thermae.booking.api.Break;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.WorkingDate;
import io.thermae.booking.api.WorkingHours;
import io.thermae.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a master works, by the wall clock of the branch where he does.
 *
 * @param schedules by their beginning; each holds until the next one
 * @param dates those with hours of their own, as far as they matter
 */
public record WorkingTime(List<Schedule> schedules, List<WorkingDate> dates) {

    /** Never. */
    public static final WorkingTime NONE = new WorkingTime(List.of(), List.of());

    /** When he works in a branch on some dates, the last one included. */
    public Spans in(UUID branch, ZoneId zone, LocalDate first, LocalDate last) {
        List<TimeRange> shifts = new ArrayList<>();
        List<TimeRange> breaks = new ArrayList<>();
        List<TimeRange> special = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            if (!addSpecial(special, date, branch, zone)) {
                addScheduled(shifts, breaks, date, branch, zone);
            }
        }
        special.addAll(Spans.of(shifts).without(Spans.of(breaks)).ranges());
        return Spans.of(special);
    }

    /** Adds the date's own hours; true if the schedule does not count on it. */
    private boolean addSpecial(List<TimeRange> ranges, LocalDate date, UUID branch, ZoneId zone) {
        boolean replaced = false;
        for (WorkingDate special : dates) {
            if (special.date().equals(date)) {
                replaced |= !special.overtime();
                for (WorkingHours hours : special.shifts()) {
                    if (isIn(branch, hours.branchId())) {
                        add(ranges, date, hours.start(), hours.end(), zone);
                    }
                }
            }
        }
        return replaced;
    }

    private void addScheduled(
            List<TimeRange> shifts, List<TimeRange> breaks, LocalDate date, UUID branch, ZoneId zone) {
        Schedule schedule = on(schedules, date);
        if (schedule == null) {
            return;
        }
        DayOfWeek day = date.getDayOfWeek();
        int week = week(schedule, date);
        for (Shift shift : schedule.shifts()) {
            if (shift.dayOfWeek() == day && isIn(week, shift.week()) && isIn(branch, shift.branchId())) {
                add(shifts, date, shift.start(), shift.end(), zone);
            }
        }
        for (Break rest : schedule.breaks()) {
            if (rest.dayOfWeek() == day && isIn(week, rest.week())) {
                add(breaks, date, rest.start(), rest.end(), zone);
            }
        }
    }

    /**
     * The schedule that holds on a date.
     *
     * @param schedules by their beginning
     */
    public static @Nullable Schedule on(List<Schedule> schedules, LocalDate date) {
        Schedule last = null;
        for (Schedule schedule : schedules) {
            LocalDate beginning = schedule.validFrom();
            if (beginning == null || !beginning.isAfter(date)) {
                last = schedule;
            }
        }
        return last;
    }

    private static int week(Schedule schedule, LocalDate date) {
        LocalDate from = schedule.from();
        if (from == null) {
            return 1;
        }
        long passed = ChronoUnit.WEEKS.between(monday(from), monday(date));
        return Math.floorMod(passed, schedule.weeks()) + 1;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean isIn(Object where, @Nullable Object said) {
        return said == null || said.equals(where);
    }

    private static void add(List<TimeRange> ranges, LocalDate date, LocalTime start, LocalTime end, ZoneId zone) {
        WallClock.span(date, start, end, zone).ifPresent(ranges::add);
    }
}
