package io.thermae.finance.api;

import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.kernel.Portion;
import io.thermae.tenancy.api.Period;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reports of periods that are too long to wait for. They are worked out by whichever node is free, all of them as of one moment. An
 * owner sees all of the business, others what they have asked for themselves, as long as they see all branches that it tells of.
 */
@Local
public interface ReportJobs {

    /** The most days. */
    int MAX_DAYS = 3660;

    /** How many of a business may be under way at once. */
    int MOST_OPEN = 5;

    /** The most rows. */
    int MAX_ROWS = 50_000;

    /**
     * What is asked.
     *
     * @param by by what revenue is told apart; null for all other kinds
     * @param step in which it is told, as in reports of short periods. Receivables are told as of the ends of months
     * @param branchId null for all that the caller may see
     * @param compared whether as many days directly before stand beside it
     */
    record Question(
            ReportJobKind kind,
            @Nullable By by,
            LocalDate from,
            LocalDate to,
            Period.Step step,
            @Nullable UUID branchId,
            boolean compared) {

        /** All of it, as reports of short periods are asked. */
        public ReportQuestion whole() {
            ReportQuestion whole = new ReportQuestion(from, to, step, branchId);
            return compared ? whole : whole.alone();
        }
    }

    /** What one tells: rows of the report that it is one of. */
    sealed interface Told {

        /** Of {@link ReportJobKind#REVENUE}. */
        record Earned(List<Row> rows) implements Told {}

        /** Of {@link ReportJobKind#TAXES}. */
        record Taxed(List<TaxReport.Row> rows) implements Told {}

        /** Of {@link ReportJobKind#TAKINGS}. */
        record Taken(List<TakingsReport.Row> rows) implements Told {}

        /** Of {@link ReportJobKind#RECEIVABLES}. */
        record Owed(List<AgeingReport.Past> rows) implements Told {}

        /**
         * Of {@link ReportJobKind#BOOKINGS}.
         *
         * @param dirtyDays of how many days, each once for each branch, it is not told exactly: they had changed, or had never
         *     been computed
         */
        record Booked(List<BookingFigures.Row> rows, long dirtyDays) implements Told {}

        /** Of all others. */
        record Moved(List<MovementReport.Row> rows) implements Told {}
    }

    /**
     * Queues one.
     *
     * @throws io.thermae.kernel.NotFound if there is no such branch that the caller may see
     * @throws io.thermae.kernel.InvalidInput {@code must_not_be_in_future}: nobody knows yet what will be owed
     * @throws io.thermae.kernel.RuleBroken {@code TOO_MANY_REPORTS} under way; {@code FORBIDDEN} if he is not told of bookings
     */
    ReportJobView queue(Question question);

    /** The latest first. */
    List<ReportJobView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    ReportJobView get(UUID id);

    /**
     * What it tells, with the names that things have now. Of the period before it tells nothing unless it is compared: that is
     * zero, and of what was owed null.
     *
     * @throws io.thermae.kernel.NotFound as {@link #get}
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} unless it is done; {@code FORBIDDEN} as {@link #queue}
     */
    Told result(UUID id);

    /** Ends one that is under way, and forgets what it tells; throws as {@link #get}. */
    void remove(UUID id);
}
