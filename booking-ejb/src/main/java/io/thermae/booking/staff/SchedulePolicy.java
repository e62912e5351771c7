package io.thermae.booking.staff;

import io.thermae.booking.api.Shift;
import io.thermae.kernel.FieldViolation;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The rules for a working week: a shift ends after it starts, and shifts of one day do not overlap. */
final class SchedulePolicy {

    private SchedulePolicy() {}

    static List<FieldViolation> violations(List<Shift> schedule) {
        List<FieldViolation> violations = new ArrayList<>();
        for (int i = 0; i < schedule.size(); i++) {
            Shift shift = schedule.get(i);
            if (end(shift) <= shift.start().toSecondOfDay()) {
                violations.add(new FieldViolation("schedule[" + i + "].end", "must_be_after_start"));
            } else if (schedule.subList(0, i).stream().anyMatch(earlier -> overlap(earlier, shift))) {
                violations.add(new FieldViolation("schedule[" + i + "]", "overlaps"));
            }
        }
        return violations;
    }

    private static boolean overlap(Shift a, Shift b) {
        return a.dayOfWeek() == b.dayOfWeek()
                && a.start().toSecondOfDay() < end(b)
                && b.start().toSecondOfDay() < end(a);
    }

    private static int end(Shift shift) {
        return shift.end().equals(LocalTime.MIDNIGHT)
                ? 24 * 60 * 60
                : shift.end().toSecondOfDay();
    }
}
