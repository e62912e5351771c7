package io.thermae.finance.api;

import io.thermae.tenancy.api.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report of money is asked: of the days of the books, which are those of the business.
 *
 * @param to last day
 * @param step in which it is told; null for all of it at once
 * @param branchId null for all that the caller may see
 * @param previousFrom the first day of the period before, which is as long as this one
 * @param previousTo its last day; before its first one if no period stands beside this one
 */
public record ReportQuestion(
        LocalDate from,
        LocalDate to,
        Period.@Nullable Step step,
        @Nullable UUID branchId,
        LocalDate previousFrom,
        LocalDate previousTo) {

    /** The most days. */
    public static final int MAX_DAYS = 366;

    /** The most rows of an answer. */
    public static final int MAX_ROWS = 10_000;

    /** Beside as many days directly before. */
    public ReportQuestion(LocalDate from, LocalDate to, Period.@Nullable Step step, @Nullable UUID branchId) {
        this(from, to, step, branchId, from.minusDays(to.toEpochDay() - from.toEpochDay() + 1), from.minusDays(1));
    }

    /** The same with no period beside it. */
    public ReportQuestion alone() {
        return new ReportQuestion(from, to, step, branchId, from, from.minusDays(1));
    }

    /** How many days the period before lies before this one; 0 if none stands beside it. */
    public long distance() {
        return from.toEpochDay() - previousFrom.toEpochDay();
    }

    /** Some of the days, beside those that lie as far before them as the whole period before does; alone if none does. */
    public ReportQuestion part(LocalDate first, LocalDate last) {
        long distance = distance();
        ReportQuestion part =
                new ReportQuestion(first, last, step, branchId, first.minusDays(distance), last.minusDays(distance));
        return distance == 0 ? part.alone() : part;
    }
}
