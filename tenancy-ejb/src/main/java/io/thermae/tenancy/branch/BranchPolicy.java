package io.thermae.tenancy.branch;

import io.thermae.kernel.FieldViolation;
import io.thermae.tenancy.api.OpeningHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The rules for a branch's zone and hours. */
public final class BranchPolicy {

    private BranchPolicy() {}

    /** Whether it names a region of the IANA time zone database; a bare offset has no rules and is none. */
    public static boolean isZone(String name) {
        boolean region = name.contains("/") && !name.startsWith("Etc/") && !name.startsWith("SystemV/");
        return name.equals("UTC") || (region && ZoneId.getAvailableZoneIds().contains(name));
    }

    /** The rules that a week of business hours breaks: a span ends after it starts, and spans of a day do not overlap. */
    public static List<FieldViolation> violations(List<OpeningHours> week) {
        List<FieldViolation> violations = new ArrayList<>();
        for (int i = 0; i < week.size(); i++) {
            OpeningHours span = week.get(i);
            if (!endsAfterStart(span.opens(), span.closes())) {
                violations.add(new FieldViolation("businessHours[" + i + "].closes", "must_be_after_opens"));
            } else if (week.subList(0, i).stream().anyMatch(earlier -> overlap(earlier, span))) {
                violations.add(new FieldViolation("businessHours[" + i + "]", "overlaps"));
            }
        }
        return violations;
    }

    static boolean endsAfterStart(LocalTime opens, LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT) || closes.isAfter(opens);
    }

    private static boolean overlap(OpeningHours a, OpeningHours b) {
        return a.dayOfWeek() == b.dayOfWeek()
                && a.opens().toSecondOfDay() < end(b.closes())
                && b.opens().toSecondOfDay() < end(a.closes());
    }

    private static int end(LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT) ? 24 * 60 * 60 : closes.toSecondOfDay();
    }
}
