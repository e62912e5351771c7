package io.thermae.finance.reportjob;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.RevenueReport.Row;
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

        String kept = Json.write(new Result(List.of(Result.Line.of(row, By.MASTER))));

        assertThat(kept).doesNotContain("Aigerim");
        Row read = Json.read(kept, Result.class).lines().get(0).named(Map.of(MASTER, "Aizhan"));
        assertThat(read).isEqualTo(new Row(DAY, MASTER, "Aizhan", NET, NET.percent(12), NONE, NONE));
    }

    @Test
    void aMethodIsNobodysName() {
        Row row = new Row(DAY, null, "CASH", NET, NET.percent(12), NET, NET);

        String kept = Json.write(new Result(List.of(Result.Line.of(row, By.METHOD))));

        assertThat(Json.read(kept, Result.class).lines().get(0).named(Map.of()))
                .isEqualTo(new Row(DAY, null, "CASH", NET, NET.percent(12), NONE, NONE));
    }

    @Test
    void whatIsOfNothingAndWhoseTaxNobodyKnowsIsSo() {
        Row row = new Row(DAY, null, null, NET, null, NET, null);

        Row read = Json.read(Json.write(new Result(List.of(Result.Line.of(row, By.MASTER)))), Result.class)
                .lines()
                .get(0)
                .named(Map.of());

        assertThat(read).isEqualTo(new Row(DAY, null, null, NET, null, NONE, null));
    }
}
