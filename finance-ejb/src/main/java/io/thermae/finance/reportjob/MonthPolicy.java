package io.thermae.finance.reportjob;

import io.thermae.finance.api.ReportQuestion;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A long period is told of by months: the first and the last of them may be cut off. Beside each stand the days that lie as far
 * before it as the whole period before does, whatever months those are in.
 */
final class MonthPolicy {

    /** The days of a month that belong to the period. */
    record Part(LocalDate from, LocalDate to) {}

    private MonthPolicy() {}

    /** How many months it takes to tell of a period, and of the one before if that stands beside it. */
    static int months(ReportQuestion whole) {
        return parts(whole.from(), whole.to()).size() * each(whole);
    }

    /** How many months it takes to tell of a part. */
    static int each(ReportQuestion whole) {
        return whole.distance() == 0 ? 1 : 2;
    }

    /** What is asked of each part. */
    static List<ReportQuestion> questions(ReportQuestion whole) {
        return parts(whole.from(), whole.to()).stream()
                .map(part -> whole.part(part.from(), part.to()))
                .toList();
    }

    /** All parts of a period in their order: each day is in one of them. */
    static List<Part> parts(LocalDate from, LocalDate to) {
        List<Part> parts = new ArrayList<>();
        LocalDate first = from;
        while (!first.isAfter(to)) {
            LocalDate end = YearMonth.from(first).atEndOfMonth();
            parts.add(new Part(first, end.isBefore(to) ? end : to));
            first = end.plusDays(1);
        }
        return parts;
    }
}
