package io.thermae.finance.reportjob;

import io.thermae.finance.api.AgeingReport;
import io.thermae.finance.api.BookingFigures;
import io.thermae.finance.api.MovementReport;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.Receivables.Balance;
import io.thermae.finance.api.RevenueReport;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.TakingsReport;
import io.thermae.finance.api.TaxKind;
import io.thermae.finance.api.TaxReport;
import io.thermae.finance.report.MovementSums.Account;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells, as it is kept: by ids, so that whoever is erased, or renamed, has no old name in it. Of the lists one has
 * something, that of the report's kind; those that are missing in what was kept before there were others have nothing.
 *
 * @param lines of revenue and taxes
 * @param taken of takings
 * @param moved of movements on accounts
 * @param owed of receivables
 * @param booked of bookings
 * @param dirtyDays of how many days what was booked is not told exactly; null of all others
 */
public record Result(
        List<Line> lines,
        List<Taken> taken,
        List<Moved> moved,
        List<Owed> owed,
        List<Booked> booked,
        @Nullable Long dirtyDays) {

    /** Nothing is missing. */
    @SuppressWarnings("ConstantValue")
    public Result {
        lines = Objects.requireNonNullElse(lines, List.of());
        taken = Objects.requireNonNullElse(taken, List.of());
        moved = Objects.requireNonNullElse(moved, List.of());
        owed = Objects.requireNonNullElse(owed, List.of());
        booked = Objects.requireNonNullElse(booked, List.of());
    }

    /** To which rows are added. */
    static Result empty() {
        return new Result(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null);
    }

    /** The same lists, with so many days that are not told exactly. */
    Result with(long days) {
        return new Result(lines, taken, moved, owed, booked, days);
    }

    /**
     * Of revenue and taxes.
     *
     * @param method a constant, so nobody's name; null unless it is told by method
     * @param tax null where nobody knows
     * @param previousNet null where it is not compared
     * @param previousTax null where it is not compared, or nobody knows
     * @param kind null of revenue, and of output tax that was kept before there were others
     */
    public record Line(
            LocalDate start,
            @Nullable UUID id,
            @Nullable String method,
            Money net,
            @Nullable Money tax,
            @Nullable Money previousNet,
            @Nullable Money previousTax,
            @Nullable TaxKind kind) {

        static Line of(RevenueReport.Row row, By by, boolean compared) {
            return new Line(
                    row.start(),
                    row.id(),
                    by == By.METHOD ? row.name() : null,
                    row.net(),
                    row.tax(),
                    compared ? row.previousNet() : null,
                    compared ? row.previousTax() : null,
                    null);
        }

        static Line of(TaxReport.Row row, boolean compared) {
            return new Line(
                    row.start(),
                    row.id(),
                    null,
                    row.net(),
                    row.tax(),
                    compared ? row.previousNet() : null,
                    compared ? row.previousTax() : null,
                    row.kind());
        }

        RevenueReport.Row named(Map<UUID, String> names) {
            return new RevenueReport.Row(
                    start,
                    id,
                    id == null ? method : names.get(id),
                    net,
                    tax,
                    orZero(previousNet, net),
                    tax == null ? null : orZero(previousTax, net));
        }

        TaxReport.Row taxed(Map<UUID, String> rates) {
            return new TaxReport.Row(
                    start,
                    kind == null ? TaxKind.OUTPUT_TAX : kind,
                    id,
                    id == null ? null : rates.get(id),
                    net,
                    orZero(tax, net),
                    orZero(previousNet, net),
                    orZero(previousTax, net));
        }
    }

    /**
     * How money came by a method.
     *
     * @param previousNet null where it is not compared
     */
    public record Taken(
            LocalDate start, PaymentMethod method, Money taken, Money givenBack, @Nullable Money previousNet) {

        static Taken of(TakingsReport.Row row, boolean compared) {
            return new Taken(
                    row.start(), row.method(), row.taken(), row.givenBack(), compared ? row.previousNet() : null);
        }

        TakingsReport.Row row() {
            return new TakingsReport.Row(
                    start, method, taken, givenBack, taken.plus(givenBack.times(-1)), orZero(previousNet, taken));
        }
    }

    /**
     * What has moved on an account.
     *
     * @param previous null where it is not compared
     */
    public record Moved(LocalDate start, UUID accountId, Money debit, Money credit, @Nullable Money previous) {

        static Moved of(MovementReport.Row row, boolean compared) {
            return new Moved(row.start(), row.accountId(), row.debit(), row.credit(), compared ? row.previous() : null);
        }

        MovementReport.Row named(Map<UUID, Account> accounts) {
            Account account = Objects.requireNonNull(accounts.get(accountId), "Accounts are never deleted");
            return new MovementReport.Row(
                    start,
                    accountId,
                    account.code(),
                    account.name(),
                    account.kind(),
                    account.roles(),
                    null,
                    debit,
                    credit,
                    null,
                    orZero(previous, debit));
        }
    }

    /**
     * What was owed of a branch.
     *
     * @param at at the end of which day
     * @param previous at the end of the day as far before; null where it is not compared
     */
    public record Owed(LocalDate at, UUID branchId, Balance balance, @Nullable Balance previous) {

        static Owed of(LocalDate at, AgeingReport.Row row) {
            return new Owed(at, row.branchId(), row.balance(), row.previous());
        }

        AgeingReport.Past named(Map<UUID, String> branches) {
            return new AgeingReport.Past(at, new AgeingReport.Row(branchId, branches.get(branchId), balance, previous));
        }
    }

    /**
     * What was booked of a branch in a step.
     *
     * @param previous in the days that are moved up into it; null where it is not compared
     */
    public record Booked(LocalDate start, UUID branchId, BookingFigures figures, @Nullable BookingFigures previous) {

        BookingFigures.Row named(Map<UUID, String> branches) {
            return new BookingFigures.Row(start, branchId, branches.get(branchId), figures, previous);
        }
    }

    int size() {
        return lines.size() + taken.size() + moved.size() + owed.size() + booked.size();
    }

    private static Money orZero(@Nullable Money amount, Money like) {
        return amount == null ? Money.zero(like.currency()) : amount;
    }
}
