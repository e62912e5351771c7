package io.thermae.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.DailyFigures;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Period;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to be seen on charts, and what is read aloud of them. */
class ChartTest {

    private static final Currency TENGE = Currency.getInstance("KZT");
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 26);

    @Test
    void revenueIsToldInTheReadersLanguageAndCurrency() throws Exception {
        ReadSvg english = ReadSvg.of(SvgChart.of(revenue(Language.EN, 7)));
        ReadSvg russian = ReadSvg.of(SvgChart.of(revenue(Language.RU, 7)));
        ReadSvg kazakh = ReadSvg.of(SvgChart.of(revenue(Language.KK, 7)));

        assertThat(english.texts("text")).contains("Revenue", "As many days before", "Without tax, ₸", "26 Feb");
        assertThat(russian.texts("text")).contains("Выручка", "Без налога, ₸", "26 февр.");
        assertThat(kazakh.texts("text")).contains("Түсім", "Салықсыз, ₸");
        assertThat(english.texts("text")).as("steps of the axis").anyMatch(text -> text.matches("\\d0,000"));
    }

    @Test
    void whatItShowsIsSaidToThoseWhoDoNotSeeIt() throws Exception {
        ReadSvg read = ReadSvg.of(SvgChart.of(revenue(Language.EN, 7)));

        assertThat(read.root().getAttribute("role")).isEqualTo("img");
        assertThat(read.root().getAttribute("lang")).isEqualTo("en");
        assertThat(read.root().getAttribute("aria-labelledby")).isEqualTo("chart-title chart-description");
        assertThat(read.root().getFirstChild().getLocalName()).isEqualTo("title");
        assertThat(read.texts("title")).containsExactly("Revenue, Feb 26, 2024 – Mar 3, 2024");
        assertThat(read.texts("desc"))
                .first()
                .isEqualTo(
                        "Revenue, Feb 26, 2024 – Mar 3, 2024: 35,000.00\u00A0₸ without tax, and 7,000.00\u00A0₸ in as"
                                + " many days before.");
    }

    @Test
    void eachStepHasABarAndStepsWithoutRevenueHaveNone() {
        Drawing drawing = revenue(Language.EN, 7);

        assertThat(drawing.labels()).hasSize(7);
        assertThat(drawing.bars().values()).hasSize(7).startsWith(new BigDecimal("0.00"), new BigDecimal("5000.00"));
    }

    @Test
    void otherCurrenciesAreLeftOut() {
        ReportQuestion question = new ReportQuestion(FIRST, FIRST, Period.Step.DAY, null);
        Row dollars = row(FIRST, new Money(100, Currency.getInstance("USD")));

        Drawing drawing = RevenueChart.of(question, List.of(dollars), TENGE, Language.EN);

        assertThat(drawing.bars().values()).containsExactly(new BigDecimal("0.00"));
    }

    @Test
    void utilisationIsInPercentAndHasGapsWhereNobodyWorks() throws Exception {
        Period period = new Period(FIRST, FIRST.plusDays(2), Period.Step.DAY);
        List<DailyFigures> lines = List.of(
                figures(FIRST, 300, 600), figures(FIRST.plusDays(1), 0, 0), figures(FIRST.plusDays(2), 60, 600));

        Drawing drawing = UtilisationChart.of(period, lines, List.of(), 2, Language.EN);
        ReadSvg read = ReadSvg.of(SvgChart.of(drawing));

        assertThat(drawing.bars().values()).containsExactly(new BigDecimal("0.5000"), null, new BigDecimal("0.1000"));
        assertThat(read.texts("desc").get(0)).contains("is booked 30%", "not told exactly yet: 2");
        assertThat(read.texts("text")).contains("0%", "100%");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aYearOfDaysIsDrawn(Language language) throws Exception {
        Drawing drawing = revenue(language, 366);

        assertThat(drawing.labels().stream().filter(label -> !label.isEmpty())).hasSizeLessThanOrEqualTo(12);
        assertThat(ReadSvg.of(SvgChart.of(drawing)).count("rect")).isGreaterThan(300);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngChart.of(drawing)));
        assertThat(image.getWidth()).isEqualTo(2 * SvgChart.WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * SvgChart.HEIGHT);
        assertThat(IntStream.range(0, image.getWidth()).mapToObj(x -> image.getRGB(x, 700) & 0xFFFFFF))
                .as("bars")
                .contains(0x0072B2);
    }

    @Test
    void nothingAtAllIsDrawnToo() throws Exception {
        ReportQuestion question = new ReportQuestion(FIRST, FIRST, Period.Step.MONTH, null);

        ReadSvg read = ReadSvg.of(SvgChart.of(RevenueChart.of(question, List.of(), TENGE, Language.KK)));

        assertThat(read.texts("title")).hasSize(1);
        assertThat(UtilisationChart.of(new Period(FIRST, FIRST, Period.Step.DAY), List.of(), List.of(), 0, Language.EN)
                        .description())
                .endsWith("booked –, and – in as many days before.");
    }

    /** From Monday to Wednesday of the week after next: of before, days count in the week to which they are moved up. */
    @Test
    void utilisationOfBeforeStandsAtTheSameDistanceFromItsBeginning() throws Exception {
        Period period = new Period(FIRST, FIRST.plusDays(9), Period.Step.WEEK);
        List<DailyFigures> lines = List.of(figures(FIRST, 300, 600), figures(FIRST.plusWeeks(1), 60, 600));
        List<DailyFigures> before = List.of(
                figures(FIRST.minusDays(10), 600, 600),
                figures(FIRST.minusDays(4), 0, 600),
                figures(FIRST.minusDays(3), 150, 600));

        Drawing drawing = UtilisationChart.of(period, lines, before, 0, Language.EN);
        ReadSvg read = ReadSvg.of(SvgChart.of(drawing));

        assertThat(Objects.requireNonNull(drawing.line()).values())
                .containsExactly(new BigDecimal("0.5000"), new BigDecimal("0.2500"));
        assertThat(read.texts("desc").get(0)).contains("is booked 30%, and 42% in as many days before.");
        assertThat(read.texts("text")).contains("Utilisation", "As many days before");
    }

    /** Who sees no colours, or has it read aloud, tells both apart. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasBeforeIsDashedAndNamedInTheLegend(Language language) throws Exception {
        byte[] svg = SvgChart.of(revenue(language, 7));

        assertThat(new String(svg, StandardCharsets.UTF_8)).contains("stroke-dasharray:6,4");
        assertThat(ReadSvg.of(svg).texts("text"))
                .contains(ChartWords.of(language, "revenue-now"), ChartWords.of(language, "before"));
    }

    @Test
    void severalAreDrawnAtOnce() {
        byte[] alone = SvgChart.of(revenue(Language.RU, 31));

        assertThat(IntStream.range(0, 16).parallel().mapToObj(n -> SvgChart.of(revenue(Language.RU, 31))))
                .allSatisfy(svg -> assertThat(svg).hasSameSizeAs(alone));
    }

    @Test
    void everyWordIsThereInEachLanguage() {
        for (Language language : Language.values()) {
            assertThat(ChartWords.all(language).keySet())
                    .isEqualTo(ChartWords.all(Language.EN).keySet());
            ChartWords.all(Language.EN).forEach((key, word) -> {
                for (int i = 0; i < 3; i++) {
                    assertThat(ChartWords.of(language, key.toString()).contains("{" + i + "}"))
                            .as(language + " " + key)
                            .isEqualTo(Objects.toString(word).contains("{" + i + "}"));
                }
            });
        }
    }

    private static Drawing revenue(Language language, int days) {
        ReportQuestion question = new ReportQuestion(FIRST, FIRST.plusDays(days - 1), Period.Step.DAY, null);
        List<Row> rows = IntStream.range(1, days)
                .mapToObj(day ->
                        row(FIRST.plusDays(day), new Money(500_000L * day * 7 / Math.max(7, days) % 3_500_000, TENGE)))
                .toList();
        return RevenueChart.of(question, days == 7 ? week() : rows, TENGE, language);
    }

    private static List<Row> week() {
        return List.of(
                row(FIRST.plusDays(1), new Money(500_000, TENGE)), row(FIRST.plusDays(3), new Money(3_000_000, TENGE)));
    }

    private static Row row(LocalDate start, Money net) {
        return new Row(start, null, null, net, null, new Money(net.minorUnits() / 5, net.currency()), null);
    }

    private static DailyFigures figures(LocalDate day, long booked, int working) {
        return new DailyFigures(
                day,
                day,
                null,
                null,
                null,
                new DailyFigures.BookingCounts(0, 0, 0, 0, 0, 0, 0),
                working,
                booked,
                working == 0
                        ? null
                        : new BigDecimal(booked).divide(new BigDecimal(working)).setScale(4),
                List.of(),
                0,
                0);
    }
}
