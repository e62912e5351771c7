package io.thermae.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.TableOnPaper;
import io.thermae.finance.api.TableOnPaper.Column;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.finance.api.TaxKind;
import io.thermae.finance.api.TaxReport;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Period.Step;
import io.thermae.web.paper.Letterhead;
import io.thermae.web.report.ReportPaper.Told;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Taxes are told by kind: in files, and on paper, where each has its sum. */
class TaxReportJsonTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final ReportQuestion QUESTION = new ReportQuestion(FIRST, LAST, null, null);

    @Test
    void taxesHaveTheirKindsAndTheSumsOfEach() {
        UUID vat = new UUID(0, 12);
        List<TaxReport.Row> rows = List.of(
                tax(TaxKind.OUTPUT_TAX, vat, "VAT", 1_000, 120),
                tax(TaxKind.OUTPUT_TAX, null, null, 50, 0),
                tax(TaxKind.INPUT_TAX, vat, "VAT", -400, -48),
                tax(TaxKind.UNDOCUMENTED, null, null, 0, -10));
        TaxReportJson report = TaxReportJson.of(QUESTION, rows);
        LongTaxesJson longer = LongTaxesJson.of(rows);

        TableOnPaper paper = paper(report.table(ReportFormat.PDF), null, Language.RU);
        TableOnPaper longPaper = paper(longer.table(ReportFormat.PDF), Step.MONTH, Language.EN);

        assertThat(paper.rows())
                .extracting(row -> row.subList(0, 4))
                .containsExactly(
                        List.of("VAT", "Начисленный налог", tenge(1_000), tenge(120)),
                        List.of("Без налога", "Начисленный налог", tenge(50), tenge(0)),
                        List.of("VAT", "Налог к вычету", tenge(-400), tenge(-48)),
                        List.of("\u2014", "Прочие проводки", tenge(0), tenge(-10)));
        assertThat(paper.totals())
                .extracting(row -> row.subList(0, 4))
                .containsExactly(
                        List.of("Итого", "Начисленный налог", tenge(1_050), tenge(120)),
                        List.of("Итого", "Налог к вычету", tenge(-400), tenge(-48)),
                        List.of("Итого", "Прочие проводки", tenge(0), tenge(-10)),
                        Arrays.asList("Итого", null, tenge(650), tenge(62)));
        assertThat(report.totals().get(0).tax()).isEqualTo(tenge(62));
        assertThat(longPaper.columns())
                .extracting(Column::heading)
                .containsExactly("Month", "Tax", "Kind", "Without tax", "Tax", "With tax");
        assertThat(longPaper.totals())
                .containsExactly(
                        Arrays.asList("Total", null, "Output tax", tenge(1_050), tenge(120), tenge(1_170)),
                        Arrays.asList("Total", null, "Input tax", tenge(-400), tenge(-48), tenge(-448)),
                        Arrays.asList("Total", null, "Other entries", tenge(0), tenge(-10), tenge(-10)),
                        Arrays.asList("Total", null, null, tenge(650), tenge(62), tenge(712)));
    }

    /** What reads the columns by their places finds them where they were. */
    @Test
    void inFilesTheKindOfATaxIsLast() {
        List<TaxReport.Row> rows = List.of(tax(TaxKind.OUTPUT_TAX, new UUID(0, 12), "VAT", 1_000, 120));

        ReportTable beside = TaxReportJson.of(QUESTION, rows).table(ReportFormat.CSV);
        ReportTable alone = LongTaxesJson.of(rows).table(ReportFormat.XLSX);

        assertThat(beside.columns())
                .startsWith("start", "id", "name", "currency", "net", "tax", "total", "previousNet")
                .endsWith("previousTax", "kind");
        assertThat(alone.columns()).containsExactly("start", "id", "name", "currency", "net", "tax", "total", "kind");
        assertThat(List.of(beside, alone)).allSatisfy(table -> {
            assertThat(table.rows().get(0)).hasSameSizeAs(table.columns()).endsWith(TaxKind.OUTPUT_TAX);
            assertThat(table.totals()).isEmpty();
        });
        // the sum of the only kind would be the total again
        assertThat(TaxReportJson.of(QUESTION, rows).table(ReportFormat.PDF).totals())
                .hasSize(1);
    }

    private static TableOnPaper paper(ReportTable table, @Nullable Step step, Language language) {
        return ReportPaper.of(
                table,
                new Told(new Days(FIRST, LAST), null, step, "taxes"),
                new Letterhead(language, "Aul Spa", List.of(), LAST.atTime(18, 0)));
    }

    private static TaxReport.Row tax(TaxKind kind, @Nullable UUID rate, @Nullable String name, long net, long tax) {
        return new TaxReport.Row(FIRST, kind, rate, name, tenge(net), tenge(tax), tenge(0), tenge(0));
    }

    private static Money tenge(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
