package io.thermae.web.transfer;

import io.thermae.booking.api.ImportManner;
import io.thermae.booking.api.ImportOutcome;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import io.thermae.web.text.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the rows, or would.
 *
 * @param written whether what is new was written: not in a dry run, nor where a row was refused and that was not to be passed
 *     over
 */
public record ImportReport(
        boolean dryRun,
        boolean written,
        @Schema(description = "How many are new") long created,
        @Schema(description = "How many are there already") long existing,
        long refused,
        List<ImportedRow> rows) {

    /**
     * A row.
     *
     * @param row as a spreadsheet counts: the names are row 1
     * @param problems of a refused one
     */
    public record ImportedRow(int row, ImportOutcome.Result outcome, List<RowProblem> problems) {}

    /**
     * What is wrong with a row.
     *
     * @param field the column; null if it is none's
     * @param code of the rule of the field, or of the rule that stands against it
     * @param message in the caller's language
     */
    public record RowProblem(@Nullable String field, String code, String message) {}

    static ImportReport of(ImportManner manner, List<ImportOutcome> outcomes, Language language) {
        long refused = count(outcomes, ImportOutcome.Result.REFUSED);
        long created = count(outcomes, ImportOutcome.Result.NEW);
        return new ImportReport(
                manner.dryRun(),
                !manner.dryRun() && manner.writes(refused > 0),
                created,
                count(outcomes, ImportOutcome.Result.EXISTS),
                refused,
                outcomes.stream()
                        .sorted(Comparator.comparingInt(ImportOutcome::row))
                        .map(outcome -> new ImportedRow(outcome.row(), outcome.result(), problems(outcome, language)))
                        .toList());
    }

    private static long count(List<ImportOutcome> outcomes, ImportOutcome.Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    private static List<RowProblem> problems(ImportOutcome outcome, Language language) {
        ErrorCode rule = outcome.rule();
        return Stream.concat(
                        outcome.violations().stream().map(violation -> problem(violation, language)),
                        rule == null
                                ? Stream.of()
                                : Stream.of(new RowProblem(
                                        null,
                                        rule.code(),
                                        Catalogue.text(language, "error." + rule.code(), outcome.details()))))
                .toList();
    }

    private static RowProblem problem(FieldViolation violation, Language language) {
        return new RowProblem(
                violation.field().isEmpty() ? null : violation.field(),
                violation.code(),
                Catalogue.text(language, "field." + violation.code(), violation.parameters()));
    }
}
