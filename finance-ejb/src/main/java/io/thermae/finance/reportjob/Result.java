package io.thermae.finance.reportjob;

import io.thermae.finance.api.MovementReport;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.RevenueReport;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.TakingsReport;
import io.thermae.finance.report.MovementSums.Account;
import io.thermae.kernel.Money;
import java.time.LocalDate;
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
 */
public record Result(List<Line> lines, List<Taken> taken, List<Moved> moved) {

    /** Nothing is missing. */
    @SuppressWarnings("ConstantValue")
    public Result {
        lines = Objects.requireNonNullElse(lines, List.of());
        taken = Objects.requireNonNullElse(taken, List.of());
        moved = Objects.requireNonNullElse(moved, List.of());
    }

    /**
     * Of revenue and taxes.
     *
     * @param method a constant, so nobody's name; null unless it is told by method
     * @param tax null where nobody knows
     */
    public record Line(LocalDate start, @Nullable UUID id, @Nullable String method, Money net, @Nullable Money tax) {

        /** @param by null for taxes */
        static Line of(RevenueReport.Row row, @Nullable By by) {
            return new Line(row.start(), row.id(), by == By.METHOD ? row.name() : null, row.net(), row.tax());
        }

        /** It is there for what was before. */
        boolean isNothing() {
            return net.minorUnits() == 0 && (tax == null || tax.minorUnits() == 0);
        }

        RevenueReport.Row named(Map<UUID, String> names) {
            Money none = Money.zero(net.currency());
            return new RevenueReport.Row(
                    start, id, id == null ? method : names.get(id), net, tax, none, tax == null ? null : none);
        }
    }

    /** How money came by a method. */
    public record Taken(LocalDate start, PaymentMethod method, Money taken, Money givenBack) {

        static Taken of(TakingsReport.Row row) {
            return new Taken(row.start(), row.method(), row.taken(), row.givenBack());
        }

        /** It is there for what was before. */
        boolean isNothing() {
            return taken.minorUnits() == 0 && givenBack.minorUnits() == 0;
        }

        TakingsReport.Row row() {
            return new TakingsReport.Row(
                    start, method, taken, givenBack, taken.plus(givenBack.times(-1)), Money.zero(taken.currency()));
        }
    }

    /** What has moved on an account. */
    public record Moved(LocalDate start, UUID accountId, Money debit, Money credit) {

        static Moved of(MovementReport.Row row) {
            return new Moved(row.start(), row.accountId(), row.debit(), row.credit());
        }

        /** It is there for what was before. */
        boolean isNothing() {
            return debit.minorUnits() == 0 && credit.minorUnits() == 0;
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
                    Money.zero(debit.currency()));
        }
    }

    int size() {
        return lines.size() + taken.size() + moved.size();
    }
}
