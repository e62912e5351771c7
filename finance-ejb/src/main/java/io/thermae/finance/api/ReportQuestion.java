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
 */
public record ReportQuestion(LocalDate from, LocalDate to, Period.@Nullable Step step, @Nullable UUID branchId) {

    /** The most days. */
    public static final int MAX_DAYS = 366;

    /** The most rows of an answer. */
    public static final int MAX_ROWS = 10_000;

    /** The first day of as many days before. */
    public LocalDate previousFrom() {
        return from.minusDays(to.toEpochDay() - from.toEpochDay() + 1);
    }

    /** The day before {@link #from}. */
    public LocalDate previousTo() {
        return from.minusDays(1);
    }
}
