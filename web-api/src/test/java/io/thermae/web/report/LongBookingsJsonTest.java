package io.thermae.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.DailyFigures.BookingCounts;
import io.thermae.finance.api.BookingFigures;
import io.thermae.finance.api.BookingFigures.Row;
import io.thermae.finance.api.TableOnPaper;
import io.thermae.finance.api.TableOnPaper.Column;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.finance.api.TableOnPaper.Percentage;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Period.Step;
import io.thermae.web.paper.Letterhead;
import io.thermae.web.report.ReportPaper.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was booked is told in numbers, on paper in percentages, and what all of it comes to is no sum of percentages. */
class LongBookingsJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final BookingFigures HALF =
            new BookingFigures(new BookingCounts(1, 2, 3, 4, 5, 6, 7), 600, 300, 2, 1);
    private static final BookingFigures TENTH =
            new BookingFigures(new BookingCounts(0, 0, 0, 1, 0, 0, 0), 1000, 100, 0, 1);
    private static final List<Row> ROWS = List.of(
            new Row(DAY, new UUID(0, 1), "Centre", HALF, TENTH),
            new Row(DAY, new UUID(0, 2), "North", TENTH, BookingFigures.NOTHING));

    @Test
    void programsAreToldNumbers() {
        LongBookingsJson.LongBookingsRowJson row =
                LongBookingsJson.of(ROWS, 2).items().get(0);

        assertThat(row.bookings()).isEqualTo(28);
        assertThat(row.utilisation()).isEqualTo(new BigDecimal("0.5000"));
        assertThat(row.previousUtilisation()).isEqualTo(new BigDecimal("0.1000"));
        assertThat(LongBookingsJson.file(ROWS, false).columns()).hasSize(12);
        assertThat(LongBookingsJson.file(ROWS, true).columns()).hasSize(16);
        assertThat(LongBookingsJson.file(ROWS, true).rows())
                .allSatisfy(cells -> assertThat(cells).hasSize(16));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void peopleReadPercentagesAndWhatTheyComeTo(Language language) {
        Days days = new Days(DAY, DAY.plusDays(29));

        TableOnPaper paper = ReportPaper.of(
                LongBookingsJson.paper(ROWS, true),
                new Told(days, days, Step.DAY, "branch"),
                new Letterhead(language, "Aul Spa", List.of(), DAY.atTime(18, 0)));

        assertThat(paper.columns()).hasSize(15);
        assertThat(paper.columns().subList(2, 15)).allMatch(Column::number);
        assertThat(paper.rows().get(0).get(8)).isEqualTo(new Percentage(50_000));
        assertThat(paper.rows().get(1).get(14)).isNull();
        assertThat(paper.totals()).singleElement().satisfies(total -> assertThat(total.subList(1, 10))
                .isEqualTo(Arrays.asList(null, 29L, 5L, 5L, 6L, 1600L, 400L, new Percentage(25_000), 2L)));
    }
}
