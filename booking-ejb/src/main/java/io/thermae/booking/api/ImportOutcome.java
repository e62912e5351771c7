package io.thermae.booking.api;

import io.thermae.kernel.DomainException;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param row its number
 * @param violations of a refused one: the fields
 * @param rule of a refused one that no field has broken; else null
 * @param details for the text of the rule
 */
public record ImportOutcome(
        int row,
        Result result,
        List<FieldViolation> violations,
        @Nullable ErrorCode rule,
        Map<String, Object> details) {

    /** What becomes of it. */
    public enum Result {
        NEW,
        /** It is there already, and is left as it is. */
        EXISTS,
        REFUSED
    }

    public static ImportOutcome made(int row) {
        return new ImportOutcome(row, Result.NEW, List.of(), null, Map.of());
    }

    public static ImportOutcome existing(int row) {
        return new ImportOutcome(row, Result.EXISTS, List.of(), null, Map.of());
    }

    public static ImportOutcome refused(int row, List<FieldViolation> violations) {
        return new ImportOutcome(row, Result.REFUSED, violations, null, Map.of());
    }

    public static ImportOutcome refused(int row, DomainException broken) {
        return broken instanceof InvalidInput invalid
                ? refused(row, invalid.violations())
                : new ImportOutcome(row, Result.REFUSED, List.of(), broken.code(), broken.details());
    }

    public boolean isRefused() {
        return result == Result.REFUSED;
    }
}
