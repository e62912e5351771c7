package io.thermae.web.chart;

import io.thermae.booking.api.DailyFigures;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Period;
import io.thermae.web.chart.Drawing.Series;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much of the time in which masters work is booked. */
final class UtilisationChart {

    private UtilisationChart() {}

    /**
     * What is to be drawn.
     *
     * @param lines of the business, by step; where nobody works there is nothing to draw
     * @param dirtyDays of how many days it is not told exactly
     */
    static Drawing of(Period period, List<DailyFigures> lines, long dirtyDays, Language language) {
        Map<LocalDate, DailyFigures> byStart = new HashMap<>();
        lines.forEach(line -> byStart.put(line.from(), line));
        List<LocalDate> starts = StepPolicy.starts(period.from(), period.to(), period.by());
        List<@Nullable Number> values =
                starts.stream().map(start -> utilisation(byStart.get(start))).toList();
        String title = ChartWords.of(
                language,
                "utilisation",
                ChartDates.said(period.from(), language),
                ChartDates.said(period.to(), language));
        String says = ChartWords.of(language, "utilisation-says", title, whole(lines, language));
        return new Drawing(
                language,
                title,
                dirtyDays == 0
                        ? says
                        : says + " " + ChartWords.of(language, "utilisation-dirty", Long.toString(dirtyDays)),
                ChartWords.of(language, "utilisation-axis"),
                true,
                StepPolicy.labels(starts, period.by(), language),
                new Series(ChartWords.of(language, "utilisation-axis"), values),
                null);
    }

    private static @Nullable Number utilisation(@Nullable DailyFigures line) {
        return line == null ? null : line.utilisation();
    }

    private static String whole(List<DailyFigures> lines, Language language) {
        long booked = lines.stream().mapToLong(DailyFigures::bookedMinutes).sum();
        long working = lines.stream()
                .mapToLong(line -> Objects.requireNonNullElse(line.workingMinutes(), 0L))
                .sum();
        if (working == 0) {
            return "\u2013";
        }
        return NumberFormat.getPercentInstance(language.locale())
                .format(BigDecimal.valueOf(booked).doubleValue() / working);
    }
}
