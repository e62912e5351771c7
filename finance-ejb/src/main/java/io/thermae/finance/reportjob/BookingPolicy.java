package io.thermae.finance.reportjob;

import io.thermae.booking.api.DailyFigures;
import io.thermae.finance.api.BookingFigures;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.reportjob.Result.Booked;
import io.thermae.tenancy.api.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

/** What was booked in the steps of a part, beside what was booked in the days that are moved up into them. */
final class BookingPolicy {

    /** Where a row stands: by date, then by branch. */
    private record Key(LocalDate start, UUID branchId) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byStart = start.compareTo(other.start);
            return byStart == 0 ? branchId.compareTo(other.branchId) : byStart;
        }
    }

    private BookingPolicy() {}

    /**
     * By date and branch.
     *
     * @param part with the step
     * @param now of its steps
     * @param before day by day, since their own weeks and months are others; none if nothing stands beside it
     */
    static List<Booked> rows(ReportQuestion part, List<DailyFigures> now, List<DailyFigures> before) {
        Map<Key, BookingFigures> here = new HashMap<>();
        now.forEach(line -> here.put(key(line, line.from()), BookingFigures.of(line)));
        Map<Key, BookingFigures> there = new HashMap<>();
        before.forEach(line -> there.merge(
                key(line, start(part, line.from().plusDays(part.distance()))),
                BookingFigures.of(line),
                BookingFigures::plus));
        TreeSet<Key> keys = new TreeSet<>(here.keySet());
        keys.addAll(there.keySet());
        return keys.stream()
                .map(key -> new Booked(
                        key.start(),
                        key.branchId(),
                        here.getOrDefault(key, BookingFigures.NOTHING),
                        part.distance() == 0 ? null : there.getOrDefault(key, BookingFigures.NOTHING)))
                .toList();
    }

    private static Key key(DailyFigures line, LocalDate start) {
        return new Key(start, Objects.requireNonNull(line.branchId(), "Lines are by branch"));
    }

    /** The first day of the step of a day; a step has begun on the first day of the part at the earliest. */
    static LocalDate start(ReportQuestion part, LocalDate day) {
        Period.Step step = Objects.requireNonNull(part.step(), "Long reports have steps");
        LocalDate start =
                switch (step) {
                    case DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                };
        return start.isBefore(part.from()) ? part.from() : start;
    }
}
