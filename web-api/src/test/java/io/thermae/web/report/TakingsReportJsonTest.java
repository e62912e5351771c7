package io.thermae.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.TakingsReport.Row;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was paid before, and what points pay, is no new money. */
class TakingsReportJsonTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void totalsAreOfNewMoneyInEachCurrency() {
        TakingsReportJson report = TakingsReportJson.of(
                new ReportQuestion(FIRST, FIRST, null, null),
                List.of(
                        row(PaymentMethod.CASH, "KZT", 1000, 100),
                        row(PaymentMethod.GIFT_CARD, "KZT", 500, 0),
                        row(PaymentMethod.ACCOUNT_CREDIT, "KZT", 300, 0),
                        row(PaymentMethod.PACKAGE, "KZT", 200, 20),
                        row(PaymentMethod.POINTS, "KZT", 20, 5),
                        row(PaymentMethod.ONLINE, "KZT", 50, 0),
                        row(PaymentMethod.CASH, "USD", 7, 0)));

        assertThat(report.items()).hasSize(7);
        assertThat(report.totals())
                .extracting(total -> total.taken().minorUnits(), total -> total.net()
                        .minorUnits())
                .containsExactly(tuple(1050L, 950L), tuple(7L, 7L));
        assertThat(report.table().rows().get(0)).hasSameSizeAs(report.table().columns());
    }

    private static Row row(PaymentMethod method, String code, long taken, long given) {
        Currency currency = Currency.getInstance(code);
        return new Row(
                FIRST,
                method,
                new Money(taken, currency),
                new Money(given, currency),
                new Money(taken - given, currency),
                new Money(0, currency));
    }
}
