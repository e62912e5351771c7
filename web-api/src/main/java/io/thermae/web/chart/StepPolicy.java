package io.thermae.web.chart;

import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which steps a period is drawn, and what is written below them. */
final class StepPolicy {

    private static final int DAYS = 31;
    private static final int WEEKS = 26 * 7;
    private static final int LABELS = 12;

    private StepPolicy() {}

    /** As many as one can look at: days of a month, weeks of half a year, else months. @param wanted null for that */
    static Period.Step step(LocalDate from, LocalDate to, Period.@Nullable Step wanted) {
        if (wanted != null) {
            return wanted;
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days <= DAYS) {
            return Period.Step.DAY;
        }
        return days <= WEEKS ? Period.Step.WEEK : Period.Step.MONTH;
    }

    /** The first days of all steps of a period; that of the first one is its own. */
    static List<LocalDate> starts(LocalDate from, LocalDate to, Period.Step step) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate start = from; !start.isAfter(to); start = next(start, step)) {
            starts.add(start);
        }
        return starts;
    }

    private static LocalDate next(LocalDate start, Period.Step step) {
        return switch (step) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> start.with(TemporalAdjusters.firstDayOfNextMonth());
        };
    }

    /** What is written below each; nothing below most of many. */
    static List<String> labels(List<LocalDate> starts, Period.Step step, Language language) {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(step == Period.Step.MONTH ? "LLL yyyy" : "d MMM", language.locale());
        int each = (starts.size() + LABELS - 1) / LABELS;
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            labels.add(i % Math.max(each, 1) == 0 ? format.format(starts.get(i)) : "");
        }
        return labels;
    }
}
