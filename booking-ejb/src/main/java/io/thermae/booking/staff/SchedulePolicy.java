package io.thermae.booking.staff;

import io.thermae.booking.api.Break;
import io.thermae.booking.api.MasterSkill;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.WorkingDate;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules for working time: a shift ends after it starts, and nobody works two shifts at the same time. */
final class SchedulePolicy {

    private static final int MOST_WEEKS = 12;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private SchedulePolicy() {}

    /** @param branches those in which the master works */
    static List<FieldViolation> violations(Schedule schedule, Collection<UUID> branches) {
        List<FieldViolation> violations = new ArrayList<>();
        int weeks = schedule.weeks();
        if (weeks < 1 || weeks > MOST_WEEKS) {
            violations.add(new FieldViolation("weeks", "out_of_range", Map.of("min", 1, "max", MOST_WEEKS)));
        } else {
            violations.addAll(spans("schedule", schedule.shifts(), weeks));
            violations.addAll(spans("breaks", spans(schedule.breaks()), weeks));
        }
        if (weeks > 1 && schedule.from() == null) {
            violations.add(new FieldViolation("from", "required"));
        }
        violations.addAll(day("from", schedule.from()));
        violations.addAll(day("validFrom", schedule.validFrom()));
        for (int i = 0; i < schedule.shifts().size(); i++) {
            UUID branch = schedule.shifts().get(i).branchId();
            if (branch != null && !branches.contains(branch)) {
                violations.add(new FieldViolation("schedule[" + i + "].branchId", "unknown_branch"));
            }
        }
        return violations;
    }

    /** @param branches those in which the master works */
    static List<FieldViolation> violations(WorkingDate date, Collection<UUID> branches) {
        List<FieldViolation> violations = new ArrayList<>(day("date", date.date()));
        DayOfWeek anyDay = DayOfWeek.MONDAY;
        violations.addAll(spans(
                "shifts",
                date.shifts().stream()
                        .map(hours -> new Shift(anyDay, hours.start(), hours.end()))
                        .toList(),
                1));
        if (date.overtime() && date.shifts().isEmpty()) {
            violations.add(new FieldViolation("shifts", "required"));
        }
        for (int i = 0; i < date.shifts().size(); i++) {
            UUID branch = date.shifts().get(i).branchId();
            if (branch != null && !branches.contains(branch)) {
                violations.add(new FieldViolation("shifts[" + i + "].branchId", "unknown_branch"));
            }
        }
        return violations;
    }

    /** @throws InvalidInput with the violations, if there are any */
    static void refuse(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** A skill is there once. */
    static List<FieldViolation> ofSkills(List<MasterSkill> skills) {
        List<FieldViolation> violations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < skills.size(); i++) {
            MasterSkill skill = skills.get(i);
            if (!names.add(skill.name().strip().toLowerCase(Locale.ROOT))) {
                violations.add(new FieldViolation("skills[" + i + "].name", "repeated"));
            }
            violations.addAll(day("skills[" + i + "].validUntil", skill.validUntil()));
        }
        return violations;
    }

    /** Breaks keep the same rules. */
    static List<Shift> spans(List<Break> breaks) {
        return breaks.stream()
                .map(rest -> new Shift(rest.dayOfWeek(), rest.start(), rest.end(), rest.week(), null))
                .toList();
    }

    private static List<FieldViolation> spans(String field, List<Shift> spans, int weeks) {
        List<FieldViolation> violations = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Shift span = spans.get(i);
            Integer week = span.week();
            String path = field + "[" + i + "]";
            if (week != null && (week < 1 || week > weeks)) {
                violations.add(new FieldViolation(path + ".week", "out_of_range", Map.of("min", 1, "max", weeks)));
            } else if (end(span) <= span.start().toSecondOfDay()) {
                violations.add(new FieldViolation(path + ".end", "must_be_after_start"));
            } else if (spans.subList(0, i).stream().anyMatch(earlier -> overlap(earlier, span))) {
                violations.add(new FieldViolation(path, "overlaps"));
            }
        }
        return violations;
    }

    /** Dates beyond are slips of the pen, and some of them nothing that is stored. */
    static List<FieldViolation> day(String field, @Nullable LocalDate date) {
        return date == null || (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
                ? List.of()
                : List.of(new FieldViolation(field, "out_of_range"));
    }

    private static boolean overlap(Shift a, Shift b) {
        return a.dayOfWeek() == b.dayOfWeek()
                && (a.week() == null || b.week() == null || a.week().equals(b.week()))
                && a.start().toSecondOfDay() < end(b)
                && b.start().toSecondOfDay() < end(a);
    }

    private static int end(Shift shift) {
        return shift.end().equals(LocalTime.MIDNIGHT)
                ? 24 * 60 * 60
                : shift.end().toSecondOfDay();
    }
}
