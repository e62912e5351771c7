package io.thermae.booking.availability;

import io.thermae.booking.api.Break;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.WorkingDate;
import io.thermae.booking.api.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Working time with all that it can have, around a date; half of it the same week after week. */
final class RandomWorkingTime {

    private final Random random;
    private final UUID branch;

    private RandomWorkingTime(Random random, UUID branch) {
        this.random = random;
        this.branch = branch;
    }

    static WorkingTime of(Random random, UUID branch, LocalDate around) {
        return new RandomWorkingTime(random, branch).workingTime(around);
    }

    private WorkingTime workingTime(LocalDate around) {
        if (random.nextBoolean()) {
            return new WorkingTime(List.of(Schedule.weekly(shifts(1))), List.of());
        }
        List<Schedule> schedules = new ArrayList<>();
        schedules.add(schedule(random.nextInt(4) == 0 ? around.plusDays(random.nextInt(3)) : null, around));
        if (random.nextInt(3) == 0) {
            schedules.add(schedule(around.plusDays(3 + random.nextInt(2) - 3L), around));
            schedules.sort((a, b) -> day(a).compareTo(day(b)));
        }
        List<WorkingDate> dates = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            dates.add(date(around.plusDays(random.nextInt(4) - 1L)));
        }
        return new WorkingTime(schedules, dates);
    }

    private static LocalDate day(Schedule schedule) {
        LocalDate validFrom = schedule.validFrom();
        return validFrom == null ? LocalDate.MIN : validFrom;
    }

    private Schedule schedule(@Nullable LocalDate validFrom, LocalDate around) {
        int weeks = 1 + random.nextInt(3);
        LocalDate from = weeks == 1 && random.nextBoolean() ? null : around.plusDays(random.nextInt(60) - 40L);
        List<Break> breaks = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) == 0) {
                LocalTime[] span = PlannerCase.span(random);
                breaks.add(new Break(day, span[0], span[1], week(weeks)));
            }
        }
        return new Schedule(validFrom, weeks, from, shifts(weeks), breaks);
    }

    private List<Shift> shifts(int weeks) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < weeks; i++) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (LocalTime[] span : PlannerCase.spans(random)) {
                    shifts.add(new Shift(day, span[0], span[1], week(weeks), place()));
                }
            }
        }
        return shifts;
    }

    private WorkingDate date(LocalDate date) {
        List<WorkingHours> hours = new ArrayList<>();
        for (LocalTime[] span : PlannerCase.spans(random)) {
            hours.add(new WorkingHours(span[0], span[1], place()));
        }
        return new WorkingDate(new UUID(6, random.nextLong()), date, random.nextBoolean(), hours, null);
    }

    private @Nullable Integer week(int weeks) {
        return random.nextInt(3) == 0 ? null : (Integer) (1 + random.nextInt(weeks));
    }

    private @Nullable UUID place() {
        return switch (random.nextInt(8)) {
            case 0 -> new UUID(0, 2);
            case 1, 2 -> branch;
            default -> null;
        };
    }
}
