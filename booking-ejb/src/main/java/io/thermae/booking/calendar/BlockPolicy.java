package io.thermae.booking.calendar;

import io.thermae.booking.api.BlockDetails;
import io.thermae.kernel.FieldViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a block may be: of a branch, or of somebody or something; not of another age, and not endless. */
final class BlockPolicy {

    private static final int MAX_DAYS = 366;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private BlockPolicy() {}

    static List<FieldViolation> violations(BlockDetails block) {
        List<FieldViolation> violations = new ArrayList<>();
        if (isOfAnotherAge(block.start())) {
            violations.add(new FieldViolation("start", "out_of_range"));
        }
        if (isOfAnotherAge(block.end())) {
            violations.add(new FieldViolation("end", "out_of_range"));
        }
        if (!block.start().isBefore(block.end())) {
            violations.add(new FieldViolation("end", "must_be_after_start"));
        } else if (Duration.between(block.start(), block.end()).compareTo(Duration.ofDays(MAX_DAYS)) > 0) {
            violations.add(new FieldViolation("end", "range_too_long", Map.of("max", MAX_DAYS)));
        }
        boolean ofSomebody =
                !block.masterIds().isEmpty() || !block.resourceIds().isEmpty();
        if (ofSomebody == (block.branchId() != null)) {
            violations.add(new FieldViolation("branchId", "branch_or_places"));
        }
        return violations;
    }

    private static boolean isOfAnotherAge(Instant instant) {
        return instant.isBefore(FIRST) || instant.isAfter(LAST);
    }
}
