package io.thermae.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.MovementReport.Row;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts grow on their own side. */
class MovementReportJsonTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void profitIsRevenueWithoutExpenses() {
        MovementReportJson report = MovementReportJson.of(
                new ReportQuestion(FIRST, FIRST.plusDays(29), null, null),
                List.of(
                        row(AccountRole.REVENUE, AccountKind.REVENUE, 0, 200, 1800, -700),
                        row(AccountRole.EXPENSES, AccountKind.EXPENSE, 0, 500, 100, 1000)));

        assertThat(report.items().get(0).increase()).isEqualTo(tenge(1800));
        assertThat(report.items().get(0).decrease()).isEqualTo(tenge(200));
        assertThat(report.items().get(0).change()).isEqualTo(tenge(1600));
        assertThat(report.items().get(0).previousChange()).isEqualTo(tenge(700));
        assertThat(report.items().get(1).change()).isEqualTo(tenge(400));
        assertThat(report.totals()).containsExactly(new MovementReportJson.MovementTotalJson(tenge(1200), tenge(-300)));
    }

    @Test
    void whatWasThereAndWhatHasComeIsWhatIsThere() {
        MovementReportJson report = MovementReportJson.of(
                new ReportQuestion(FIRST, FIRST, null, null),
                List.of(
                        row(AccountRole.CASH, AccountKind.ASSET, 10_000, 2_971, 16, 0),
                        row(AccountRole.GIFT_CARDS, AccountKind.LIABILITY, -900, 300, 500, 0)));

        assertThat(report.items()).allSatisfy(item -> assertThat(item.closing())
                .isEqualTo(Objects.requireNonNull(item.opening()).plus(item.change())));
        assertThat(report.items().get(1).closing()).isEqualTo(tenge(1100));
        assertThat(report.table("cash-flow").rows()).allSatisfy(row -> assertThat(row)
                .hasSize(report.table("cash-flow").columns().size()));
    }

    private static Row row(AccountRole role, AccountKind kind, long opening, long debit, long credit, long previous) {
        return new Row(
                FIRST,
                new UUID(0, 1),
                role.code(),
                role.name(),
                kind,
                List.of(role),
                tenge(opening),
                tenge(debit),
                tenge(credit),
                tenge(opening + debit - credit),
                tenge(previous));
    }

    private static Money tenge(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
