package io.thermae.web.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** The days of a period, each of them. */
public record DaysJson(String timeZone, List<DayJson> days) {

    /** How many starts a date has. */
    public record DayJson(LocalDate date, int slots) {}

    public static DaysJson of(String timeZone, SortedMap<LocalDate, Integer> counts) {
        return new DaysJson(
                timeZone,
                counts.entrySet().stream()
                        .map(day -> new DayJson(day.getKey(), day.getValue()))
                        .toList());
    }
}
