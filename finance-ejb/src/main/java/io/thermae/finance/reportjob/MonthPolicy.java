package io.thermae.finance.reportjob;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A long period is told of by months: the first and the last of them may be cut off. */
final class MonthPolicy {

    /** The days of a month that belong to the period. */
    record Part(LocalDate from, LocalDate to) {}

    private MonthPolicy() {}

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
