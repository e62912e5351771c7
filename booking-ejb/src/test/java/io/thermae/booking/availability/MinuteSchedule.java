package io.thermae.booking.availability;

import io.thermae.booking.api.Break;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.WorkingDate;
import io.thermae.booking.api.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a master works, minute by minute: nothing in common with {@link WorkingTime} but what it is told. */
final class MinuteSchedule {

    private final WallMinutes clock;
    private final boolean[] planned;
    private final boolean[] rest;
    private final boolean[] special;

    private MinuteSchedule(WallMinutes clock) {
        this.clock = clock;
        this.planned = new boolean[clock.size()];
        this.rest = new boolean[clock.size()];
        this.special = new boolean[clock.size()];
    }

    /** @param end not among the dates */
    static boolean[] of(WorkingTime time, UUID branch, WallMinutes clock, LocalDate first, LocalDate end) {
        MinuteSchedule schedule = new MinuteSchedule(clock);
        for (LocalDate date = first; date.isBefore(end); date = date.plusDays(1)) {
            schedule.mark(time, branch, date);
        }
        boolean[] works = new boolean[clock.size()];
        for (int i = 0; i < works.length; i++) {
            works[i] = schedule.special[i] || (schedule.planned[i] && !schedule.rest[i]);
        }
        return works;
    }

    private void mark(WorkingTime time, UUID branch, LocalDate date) {
        boolean usual = true;
        for (WorkingDate other : time.dates()) {
            if (other.date().isEqual(date)) {
                usual = usual && other.overtime();
                for (WorkingHours hours : other.shifts()) {
                    if (hours.branchId() == null || hours.branchId().equals(branch)) {
                        clock.mark(special, date, hours.start(), hours.end());
                    }
                }
            }
        }
        Schedule schedule = usual ? holding(time, date) : null;
        if (schedule == null) {
            return;
        }
        for (Shift shift : schedule.shifts()) {
            boolean here = shift.branchId() == null || shift.branchId().equals(branch);
            if (here && falls(schedule, shift.dayOfWeek(), shift.week(), date)) {
                clock.mark(planned, date, shift.start(), shift.end());
            }
        }
        for (Break pause : schedule.breaks()) {
            if (falls(schedule, pause.dayOfWeek(), pause.week(), date)) {
                clock.mark(rest, date, pause.start(), pause.end());
            }
        }
    }

    private static @Nullable Schedule holding(WorkingTime time, LocalDate date) {
        for (int i = time.schedules().size() - 1; i >= 0; i--) {
            LocalDate validFrom = time.schedules().get(i).validFrom();
            if (validFrom == null || validFrom.toEpochDay() <= date.toEpochDay()) {
                return time.schedules().get(i);
            }
        }
        return null;
    }

    /** Walks from the first week to the date, day by day, and turns a page each Monday. */
    private static boolean falls(Schedule schedule, DayOfWeek day, @Nullable Integer week, LocalDate date) {
        LocalDate from = schedule.from();
        if (date.getDayOfWeek() != day || week == null || from == null) {
            return date.getDayOfWeek() == day;
        }
        int turn = 1;
        for (LocalDate each = from; each.isBefore(date); each = each.plusDays(1)) {
            if (each.getDayOfWeek() == DayOfWeek.SUNDAY) {
                turn = turn == schedule.weeks() ? 1 : turn + 1;
            }
        }
        for (LocalDate each = from; each.isAfter(date); each = each.minusDays(1)) {
            if (each.getDayOfWeek() == DayOfWeek.MONDAY) {
                turn = turn == 1 ? schedule.weeks() : turn - 1;
            }
        }
        return week == turn;
    }
}
