package io.thermae.web.chart;

import io.thermae.booking.api.DailyFigures;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Period;
import io.thermae.web.chart.Drawing.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How much of the time in which masters work is booked, with whatever or with one service, beside as many days before. */
final class UtilisationChart {

    private static final int DECIMALS = 4;

    private UtilisationChart() {}

    /**
     * What is to be drawn.
     *
     * @param lines of the business, of a master or a service of it, by step; where nobody works there is nothing to draw
     * @param before of as many days directly before, day by day: their weeks and months are others
     * @param dirtyDays of how many days it is not told exactly
     */
    static Drawing of(
            Period period, List<DailyFigures> lines, List<DailyFigures> before, long dirtyDays, Language language) {
        Map<LocalDate, DailyFigures> byStart = new HashMap<>();
        lines.forEach(line -> byStart.put(line.from(), line));
        List<LocalDate> starts = StepPolicy.starts(period.from(), period.to(), period.by());
        List<@Nullable Number> values =
                starts.stream().map(start -> utilisation(byStart.get(start))).toList();
        Map<LocalDate, List<DailyFigures>> moved = moved(period, starts, before);
        List<@Nullable Number> previous = starts.stream()
                .map(start -> rate(moved.getOrDefault(start, List.of())))
                .toList();
        String title = ChartWords.of(
                language,
                "utilisation",
                ChartDates.said(period.from(), language),
                ChartDates.said(period.to(), language));
        String says =
                ChartWords.of(language, "utilisation-says", title, whole(lines, language), whole(before, language));
        return new Drawing(
                language,
                title,
                dirtyDays == 0
                        ? says
                        : says + " " + ChartWords.of(language, "utilisation-dirty", Long.toString(dirtyDays)),
                ChartWords.of(language, "utilisation-axis"),
                true,
                StepPolicy.labels(starts, period.by(), language),
                new Series(ChartWords.of(language, "utilisation-now"), values),
                new Series(ChartWords.of(language, "before"), previous));
    }

    /** Days of before in the steps that lie as far from the beginning, as in other reports. */
    private static Map<LocalDate, List<DailyFigures>> moved(
            Period period, List<LocalDate> starts, List<DailyFigures> before) {
        long distance = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        NavigableSet<LocalDate> steps = new TreeSet<>(starts);
        Map<LocalDate, List<DailyFigures>> moved = new HashMap<>();
        for (DailyFigures day : before) {
            LocalDate start = steps.floor(day.from().plusDays(distance));
            if (start != null) {
                moved.computeIfAbsent(start, any -> new ArrayList<>()).add(day);
            }
        }
        return moved;
    }

    private static @Nullable Number rate(List<DailyFigures> lines) {
        long working = working(lines);
        return working == 0
                ? null
                : BigDecimal.valueOf(booked(lines)).divide(BigDecimal.valueOf(working), DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable Number utilisation(@Nullable DailyFigures line) {
        return line == null ? null : line.utilisation();
    }

    private static String whole(List<DailyFigures> lines, Language language) {
        Number rate = rate(lines);
        return rate == null
                ? "\u2013"
                : NumberFormat.getPercentInstance(language.locale()).format(rate);
    }

    private static long booked(List<DailyFigures> lines) {
        return lines.stream().mapToLong(DailyFigures::bookedMinutes).sum();
    }

    private static long working(List<DailyFigures> lines) {
        return lines.stream().mapToLong(DailyFigures::workingMinutes).sum();
    }
}
