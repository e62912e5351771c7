package io.thermae.finance.reportjob;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.tenancy.api.Period.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A long period is told of in parts of a month each; told by weeks, in parts of whole weeks, each of those that begin in a month.
 * So no step is cut but at the ends of the period. Beside each part stand the days that lie as far before it as the whole period
 * before does, whatever months and weeks those are in.
 */
final class PartPolicy {

    /** Days of the period that are worked out at once. */
    record Part(LocalDate from, LocalDate to) {}

    private PartPolicy() {}

    /** How many parts it takes to tell of a period, and of the one before if that stands beside it. */
    static int count(ReportQuestion whole) {
        return parts(whole.from(), whole.to(), whole.step()).size() * each(whole);
    }

    /** For how many a part counts. */
    static int each(ReportQuestion whole) {
        return whole.distance() == 0 ? 1 : 2;
    }

    /** What is asked of each part. */
    static List<ReportQuestion> questions(ReportQuestion whole) {
        return parts(whole.from(), whole.to(), whole.step()).stream()
                .map(part -> whole.part(part.from(), part.to()))
                .toList();
    }

    /** All parts of a period in their order: each day is in one of them. */
    static List<Part> parts(LocalDate from, LocalDate to, @Nullable Step step) {
        List<Part> parts = new ArrayList<>();
        LocalDate first = from;
        while (!first.isAfter(to)) {
            LocalDate end = end(first, step);
            parts.add(new Part(first, end.isBefore(to) ? end : to));
            first = end.plusDays(1);
        }
        return parts;
    }

    /** The last day of the month; by weeks, of the week that this day is in. */
    private static LocalDate end(LocalDate first, @Nullable Step step) {
        LocalDate end = YearMonth.from(first).atEndOfMonth();
        return step == Step.WEEK ? end.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)) : end;
    }
}
