package io.thermae.finance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.TableOnPaper;
import io.thermae.finance.api.TableOnPaper.Column;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.finance.api.TableOnPaper.Fact;
import io.thermae.finance.api.TableOnPaper.Percentage;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What another library reads of a table on paper. */
class TablePaperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDateTime MADE = DAY.atTime(14, 5);

    @Test
    void titleFactsRowsAndTotalsAreWrittenAsTheLanguageHasThem() {
        ReadPdf english = read(table(Language.EN, "Aul Spa", rows(1)));
        ReadPdf russian = read(table(Language.RU, "Aul Spa", rows(1)));

        assertThat(english.pages()).hasSize(1);
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.text())
                .contains(
                        "Title",
                        "Aul Spa",
                        "Period November 22, 2026 – November 23, 2026",
                        "Made November 22, 2026",
                        "Nov 22, 2026 November 2026 Service 1 12.5% -₸1,234,567.01",
                        "Total -₸1,234,567.01",
                        "1 / 1");
        assertThat(russian.text()).contains("22 ноября 2026 г.", "ноябрь 2026 г.", "12,5 %", "-1 234 567,01 ₸");
        assertThat(read(table(Language.KK, "Aul Spa", rows(1))).text()).contains("2026 ж. қараша", "12,5%");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fontsAreEmbeddedAndOfTheirLettersOnlyThoseThatAreUsed(Language language) {
        ReadPdf read = read(table(language, "Spa", rows(3)));

        assertThat(read.language()).isEqualTo(language.tag());
        assertThat(read.typefaces())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.embedded()).isTrue())
                .allSatisfy(each -> assertThat(each.isSubset()).as(each.name()).isTrue());
    }

    @Test
    void itGoesOnOverPagesUnderItsHeadingsAndEachPageSaysOfHowManyItIs() {
        ReadPdf read = read(table(Language.KK, "Әулие Spa", rows(350)));

        int pages = read.pages().size();
        assertThat(pages).isGreaterThan(5);
        for (int page = 0; page < pages; page++) {
            assertThat(read.pages().get(page)).contains("Қызмет", "Пайыз", (page + 1) + " / " + pages);
        }
        assertThat(IntStream.rangeClosed(1, 350))
                .allSatisfy(n -> assertThat(read.text()).containsOnlyOnce("Service " + n + " "));
        assertThat(read.pages().get(pages - 1)).contains("Total");
    }

    @Test
    void whatIsEmptySaysSo() {
        assertThat(read(table(Language.EN, "Aul Spa", List.of())).text())
                .contains("Title", "Aul Spa", "No entries", "1 / 1")
                .doesNotContain("Пайыз");
        assertThat(read(table(Language.RU, "Aul Spa", List.of())).text()).contains("Нет записей");
        assertThat(read(table(Language.KK, "Aul Spa", List.of())).text()).contains("Жазбалар жоқ");
    }

    @Test
    void columnsInWhichNothingStandsAreLeftOut() {
        List<List<@Nullable Object>> rows = List.of(Arrays.asList(DAY, null, "Massage", null, tenge(5)));

        assertThat(read(table(Language.EN, "Spa", rows)).text())
                .contains("Қызмет", "Massage ₸0.05")
                .doesNotContain("Пайыз", "Айы");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u202Egnp.exe\u202C",
                "\u05D3\u05E0\u05D4 \u0627\u0644\u0633\u0644\u0627\u0645 12",
                "\u0000\u0007\u001B[31m\u007F",
                "\uD800\uFFFE",
                "<b>&amp;</b> (paren\\thesis) %PDF",
                "\n\n\r\n\t",
                ""
            })
    void noNameBreaksIt(String name) {
        List<List<@Nullable Object>> rows = List.of(Arrays.asList(DAY, null, name, null, tenge(-5)));

        assertThat(read(table(Language.EN, name, rows)).text()).contains("Title", "-₸0.05", "1 / 1");
    }

    @Test
    void aLongNameWrapsAndNoNumberIsBroken() {
        String words =
                String.join(" ", IntStream.range(0, 400).mapToObj(n -> "w" + n).toList());
        List<List<@Nullable Object>> rows = List.of(
                Arrays.asList(DAY, YearMonth.of(2026, 11), words, new Percentage(1), tenge(Long.MIN_VALUE + 1)));

        ReadPdf read = read(table(Language.RU, words, rows));

        assertThat(List.of(read.text().split("\\s+"))).contains("w0", "w200", "w399");
        assertThat(read.text()).contains("-92 233 720 368 547 758,07 ₸", "0,001 %");
    }

    @Test
    void manyColumnsLieAcross() {
        List<Column> columns = new ArrayList<>(List.of(new Column("Account", false)));
        List<@Nullable Object> row = new ArrayList<>(List.of("Revenue of visits and of what was sold at the desk"));
        for (int n = 0; n < 8; n++) {
            columns.add(new Column("Previously " + n, true));
            row.add(tenge(-123_456_789_01L));
        }

        ReadPdf read = read(new TableOnPaper(Language.RU, "Title", List.of(), columns, List.of(row), List.of()));

        assertThat(read.text().split("-123 456 789,01 ₸", -1)).hasSize(9);
    }

    private static ReadPdf read(TableOnPaper table) {
        return ReadPdf.of(TablePaper.draw(table));
    }

    private static List<List<@Nullable Object>> rows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(TablePaperTest::row).toList();
    }

    private static List<@Nullable Object> row(int n) {
        return Arrays.asList(DAY, YearMonth.from(DAY), "Service " + n, new Percentage(12_500), tenge(-123_456_701));
    }

    private static TableOnPaper table(Language language, String business, List<List<@Nullable Object>> rows) {
        return new TableOnPaper(
                language,
                "Title",
                List.of(
                        new Fact(null, business),
                        new Fact("Period", new Days(DAY, DAY.plusDays(1))),
                        new Fact("Made", MADE)),
                List.of(
                        new Column("Күні", false),
                        new Column("Айы", false),
                        new Column("Қызмет", false),
                        new Column("Пайыз", true),
                        new Column("Сомасы", true)),
                rows,
                rows.isEmpty() ? List.of() : List.of(Arrays.asList("Total", null, null, null, tenge(-123_456_701))));
    }

    private static Money tenge(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
