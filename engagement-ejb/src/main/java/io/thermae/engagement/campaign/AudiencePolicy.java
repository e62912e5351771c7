package io.thermae.engagement.campaign;

import io.thermae.booking.api.Audience;
import io.thermae.kernel.FieldViolation;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which audiences there can be. */
final class AudiencePolicy {

    /** So many tags at most. */
    static final int MOST_TAGS = 20;

    /** Characters of a tag. */
    static final int LONGEST_TAG = 50;

    private AudiencePolicy() {}

    /** The audience as it is kept: without blanks around tags, and none of them twice. */
    static Audience kept(Audience said) {
        return new Audience(
                said.branchId(),
                said.tags().stream().map(String::strip).distinct().toList(),
                said.lastVisitFrom(),
                said.lastVisitBefore(),
                said.birthMonth());
    }

    /** The rules that a kept audience breaks. */
    static List<FieldViolation> violations(Audience kept) {
        List<FieldViolation> violations = new ArrayList<>();
        tags(kept.tags(), violations);
        LocalDate from = kept.lastVisitFrom();
        LocalDate before = kept.lastVisitBefore();
        if (from != null && before != null && !from.isBefore(before)) {
            violations.add(new FieldViolation("audience.lastVisitBefore", "must_be_after_start"));
        }
        Integer month = kept.birthMonth();
        if (month != null && (month < Month.JANUARY.getValue() || month > Month.DECEMBER.getValue())) {
            violations.add(new FieldViolation("audience.birthMonth", "out_of_range", Map.of("min", 1, "max", 12)));
        }
        return violations;
    }

    private static void tags(List<String> tags, List<FieldViolation> violations) {
        if (tags.size() > MOST_TAGS) {
            violations.add(new FieldViolation("audience.tags", "too_many", Map.of("max", MOST_TAGS)));
        } else if (tags.stream().anyMatch(String::isEmpty)) {
            violations.add(new FieldViolation("audience.tags", "required"));
        } else if (tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            violations.add(new FieldViolation("audience.tags", "too_long", Map.of("max", LONGEST_TAG)));
        }
    }

    /**
     * Whether somebody may write to it.
     *
     * @param branches those to which he is confined; null if to none
     */
    static boolean isOf(@Nullable UUID branch, @Nullable Set<UUID> branches) {
        return branches == null || (branch != null && branches.contains(branch));
    }
}
