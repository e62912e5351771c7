package io.thermae.finance.reportjob;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.DailyFigures.BookingCounts;
import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.AgeingReport;
import io.thermae.finance.api.BookingFigures;
import io.thermae.finance.api.MovementReport;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.Receivables.Balance;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.finance.api.TakingsReport;
import io.thermae.finance.api.TaxKind;
import io.thermae.finance.api.TaxReport;
import io.thermae.finance.report.MovementSums;
import io.thermae.kernel.Json;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of a report is read as it was, under the names of today. */
class ResultTest {

    private static final UUID MASTER = new UUID(0, 7);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 26);
    private static final Money NET = new Money(1_000_000, Currency.getInstance("KZT"));
    private static final Money NONE = Money.zero(NET.currency());

    @Test
    void noNameIsKept() {
        Row row = new Row(DAY, MASTER, "Aigerim", NET, NET.percent(12), NET, NET);

        String kept = Json.write(result(Result.Line.of(row, By.MASTER, false)));

        assertThat(kept).doesNotContain("Aigerim");
        Row read = Json.read(kept, Result.class).lines().get(0).named(Map.of(MASTER, "Aizhan"));
        assertThat(read).isEqualTo(new Row(DAY, MASTER, "Aizhan", NET, NET.percent(12), NONE, NONE));
    }

    @Test
    void aMethodIsNobodysName() {
        Row row = new Row(DAY, null, "CASH", NET, NET.percent(12), NET, NET);

        String kept = Json.write(result(Result.Line.of(row, By.METHOD, false)));

        assertThat(Json.read(kept, Result.class).lines().get(0).named(Map.of()))
                .isEqualTo(new Row(DAY, null, "CASH", NET, NET.percent(12), NONE, NONE));
    }

    @Test
    void whatIsOfNothingAndWhoseTaxNobodyKnowsIsSo() {
        Row row = new Row(DAY, null, null, NET, null, NET, null);

        Row read = Json.read(Json.write(result(Result.Line.of(row, By.MASTER, false))), Result.class)
                .lines()
                .get(0)
                .named(Map.of());

        assertThat(read).isEqualTo(new Row(DAY, null, null, NET, null, NONE, null));
    }

    @Test
    void taxesAreReadAsTheyWere() {
        TaxReport.Row bought = new TaxReport.Row(DAY, TaxKind.INPUT_TAX, MASTER, "VAT", NET, NET, NET, NONE);

        String kept = Json.write(result(Result.Line.of(bought, true)));

        assertThat(kept).doesNotContain("VAT");
        Result.Line read = Json.read(kept, Result.class).lines().get(0);
        assertThat(read.taxed(Map.of(MASTER, "VAT"))).isEqualTo(bought);
        assertThat(Result.Line.of(bought, false).taxed(Map.of(MASTER, "VAT")))
                .isEqualTo(new TaxReport.Row(DAY, TaxKind.INPUT_TAX, MASTER, "VAT", NET, NET, NONE, NONE));
    }

    @Test
    void takingsAndAccountsAreReadAsTheyWere() {
        TakingsReport.Row cash = new TakingsReport.Row(DAY, PaymentMethod.CASH, NET, NET.percent(10), NET, NET);
        MovementReport.Row till = new MovementReport.Row(
                DAY, MASTER, "1010", "Till", AccountKind.ASSET, List.of(AccountRole.CASH), NET, NET, NONE, NET, NET);

        String kept = Json.write(new Result(
                List.of(),
                List.of(Result.Taken.of(cash, false)),
                List.of(Result.Moved.of(till, false)),
                List.of(),
                List.of(),
                null));

        assertThat(kept).doesNotContain("Till");
        Result read = Json.read(kept, Result.class);
        assertThat(read.taken().get(0).row())
                .isEqualTo(new TakingsReport.Row(DAY, PaymentMethod.CASH, NET, NET.percent(10), NET.percent(90), NONE));
        MovementSums.Account renamed =
                new MovementSums.Account("1011", "Desk", AccountKind.ASSET, List.of(AccountRole.CASH));
        assertThat(read.moved().get(0).named(Map.of(MASTER, renamed)))
                .isEqualTo(new MovementReport.Row(
                        DAY,
                        MASTER,
                        "1011",
                        "Desk",
                        AccountKind.ASSET,
                        List.of(AccountRole.CASH),
                        null,
                        NET,
                        NONE,
                        null,
                        NONE));
    }

    @Test
    void whatWasKeptBeforeThereWereOtherKindsIsRead() {
        String kept = Json.write(Map.of(
                "lines", List.of(Result.Line.of(new Row(DAY, null, null, NET, null, NET, null), By.BUSINESS, false))));

        Result read = Json.read(kept, Result.class);

        assertThat(read.lines()).hasSize(1);
        // of taxes there was output tax alone
        assertThat(read.lines().get(0).taxed(Map.of()).kind()).isEqualTo(TaxKind.OUTPUT_TAX);
        assertThat(read.taken()).isEmpty();
        assertThat(read.moved()).isEmpty();
        assertThat(read.owed()).isEmpty();
    }

    @Test
    void whatStandsBesideIsKeptIfItIsCompared() {
        Row row = new Row(DAY, MASTER, "Aigerim", NONE, NONE, NET, NET.percent(12));
        TakingsReport.Row cash = new TakingsReport.Row(DAY, PaymentMethod.CASH, NONE, NONE, NONE, NET);
        MovementReport.Row till = new MovementReport.Row(
                DAY, MASTER, "1010", "Till", AccountKind.ASSET, List.of(), null, NONE, NONE, null, NET);
        Result.Line line = Result.Line.of(row, By.MASTER, true);

        Result read = Json.read(
                Json.write(new Result(
                        List.of(line),
                        List.of(Result.Taken.of(cash, true)),
                        List.of(Result.Moved.of(till, true)),
                        List.of(),
                        List.of(),
                        null)),
                Result.class);

        assertThat(read.lines().get(0).named(Map.of(MASTER, "Aigerim"))).isEqualTo(row);
        assertThat(read.taken().get(0).row()).isEqualTo(cash);
        assertThat(read.moved()
                        .get(0)
                        .named(Map.of(MASTER, new MovementSums.Account("1010", "Till", AccountKind.ASSET, List.of()))))
                .isEqualTo(till);
    }

    @Test
    void whatWasOwedIsReadAsItWas() {
        Balance now = new Balance(null, NET, NONE, NONE, NONE, NONE, NET, NONE);
        Balance before = new Balance(null, NONE, NONE, NONE, NONE, NET, NET, NET);
        AgeingReport.Row alone = new AgeingReport.Row(MASTER, "Centre", now, null);
        AgeingReport.Row compared = new AgeingReport.Row(MASTER, "Centre", now, before);

        String kept = Json.write(new Result(
                List.of(),
                List.of(),
                List.of(),
                List.of(Result.Owed.of(DAY, alone), Result.Owed.of(DAY, compared)),
                List.of(),
                null));

        assertThat(kept).doesNotContain("Centre");
        assertThat(Json.read(kept, Result.class).owed().stream().map(each -> each.named(Map.of(MASTER, "Centre"))))
                .containsExactly(new AgeingReport.Past(DAY, alone), new AgeingReport.Past(DAY, compared));
    }

    @Test
    void whatWasBookedIsReadAsItWas() {
        BookingFigures figures = new BookingFigures(new BookingCounts(1, 2, 3, 4, 5, 6, 7), 600, 60, 1, 2);
        Result.Booked alone = new Result.Booked(DAY, MASTER, figures, null);
        Result.Booked compared = new Result.Booked(DAY, MASTER, figures, BookingFigures.NOTHING);
        Result result = Result.empty().with(3);
        result.booked().addAll(List.of(alone, compared));

        Result read = Json.read(Json.write(result), Result.class);

        assertThat(read.dirtyDays()).isEqualTo(3);
        assertThat(read.booked()).containsExactly(alone, compared);
        assertThat(read.size()).isEqualTo(2);
        assertThat(alone.named(Map.of(MASTER, "Centre")))
                .isEqualTo(new BookingFigures.Row(DAY, MASTER, "Centre", figures, null));
    }

    private static Result result(Result.Line line) {
        return new Result(List.of(line), List.of(), List.of(), List.of(), List.of(), null);
    }
}
